/** `npm test`: lint, types and unused code beside the unit, component, browser, deck and PDF tests. */
import { join } from 'node:path'
import process from 'node:process'
import { runNode } from './lib/child'
import { runCommand, step, UserError } from './lib/command'
import { root } from './lib/paths'

/** Runs a program of the packages; its output is in the error where it fails. */
async function run(program: string, args: string[], live = false): Promise<void> {
  const { code, output } = await runNode([join(root, 'node_modules', program), ...args], { live, env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } })
  if (code !== 0)
    throw new UserError(`${program} ended with ${code}\n${output.trim()}`)
}

await runCommand({ name: 'npm test', description: 'Runs every check and test of the project.', args: {} }, async () => {
  await step('lint', () => run('eslint/bin/eslint.js', ['.', '--cache', '--cache-location', '.cache/eslint']))
  await step('types', () => run('vue-tsc/bin/vue-tsc.js', ['--noEmit']))
  await step('unused code', () => run('knip/bin/knip.js', []))
  await step('tests', () => run('vitest/vitest.mjs', ['run'], true))
})
