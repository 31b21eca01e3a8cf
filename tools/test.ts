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
  await step('lint, types, unused code', async () => {
    // Each has use for one core.
    const ended = await Promise.allSettled([
      run('eslint/bin/eslint.js', ['.', '--cache', '--cache-location', '.cache/eslint']),
      run('vue-tsc/bin/vue-tsc.js', ['--noEmit']),
      run('knip/bin/knip.js', []),
    ])
    const faults = ended.flatMap(result => result.status === 'rejected' ? [String((result.reason as Error).message)] : [])
    if (faults.length > 0)
      throw new UserError(faults.join('\n\n'))
  })
  await step('tests', () => run('vitest/vitest.mjs', ['run'], true))
})
