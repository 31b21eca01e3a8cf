/** `npm test`: lint, types and unused code beside the unit, component, browser, deck and PDF tests. */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { runCommand, step, UserError } from './lib/command'
import { root } from './lib/paths'

/** Runs a program of this project; its output is in the error where it fails. */
async function run(program: string, args: string[], live = false): Promise<void> {
  const child = spawn('npx', ['--no-install', program, ...args], {
    cwd: root,
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    shell: process.platform === 'win32',
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: unknown) => output += String(data))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0)
    throw new UserError(`${program} ended with ${code}\n${output.trim()}`)
}

await runCommand({ name: 'npm test', description: 'Runs every check and test of the project.', args: {} }, async () => {
  await step('lint', () => run('eslint', ['.', '--cache', '--cache-location', '.cache/eslint']))
  await step('types', () => run('vue-tsc', ['--noEmit']))
  await step('unused code', () => run('knip', []))
  await step('tests', () => run('vitest', ['run'], true))
})
