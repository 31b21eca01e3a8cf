/** What is left of commands that are ended before they are done, the hard way too. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../../tools/lib/paths'
import { lives } from '../../../tools/lib/processes'
import { sweep } from '../../../tools/lib/scratch'

const COMMAND = ['--import', 'tsx', 'test/fixtures/commands/slow.ts']

let folder: string
let out: string
let started: number[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'))
  out = join(folder, 'out')
  started = []
  await mkdir(out)
  await writeFile(join(out, 'old.txt'), '')
})
afterEach(async () => {
  started.filter(pid => lives(pid)).forEach(pid => process.kill(pid, 'SIGKILL'))
  await rm(folder, { recursive: true })
})

function run(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, npm_lifecycle_event: undefined, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Once it waits for its program. */
async function waiting(command: ChildProcess): Promise<{ temporary: string }> {
  const [line] = await once(command.stdout!, 'data') as [Uint8Array]
  const { pids, temporary } = JSON.parse(String(line)) as { pids: number[], temporary: string }
  started = pids
  return { temporary }
}

const slow = (...args: string[]) => run([...COMMAND, '--out', out, ...args])
const allEnded = () => expect.poll(() => started.filter(pid => lives(pid)), { timeout: 10_000 }).toEqual([])

describe.skipIf(process.platform === 'win32')('a command', () => {
  it('that is killed takes its programs along, and the next one clears what it left, but nothing of one that lives', async () => {
    const command = slow()
    const { temporary } = await waiting(command)
    expect((await readdir(folder)).length).toBe(2)
    sweep()
    expect([existsSync(temporary), (await readdir(folder)).length]).toEqual([true, 2])

    command.kill('SIGKILL')
    await allEnded()
    expect([existsSync(temporary), (await readdir(folder)).length]).toEqual([true, 2])
    sweep()
    expect([existsSync(temporary), await readdir(folder), await readdir(out)]).toEqual([false, ['out'], ['old.txt']])
  })

  it('that is killed between what was there and what comes is undone by the next one', async () => {
    const command = slow('--within', 'swap')
    await waiting(command)
    expect(existsSync(out)).toBe(false)
    command.kill('SIGKILL')
    await allEnded()
    sweep()
    expect([await readdir(folder), await readdir(out)]).toEqual([['out'], ['old.txt']])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('clears what it made itself on %s', async (signal) => {
    const command = slow()
    const { temporary } = await waiting(command)
    command.kill(signal)
    expect(await once(command, 'close')).toEqual([{ SIGINT: 130, SIGTERM: 143 }[signal], null])
    await allEnded()
    expect([existsSync(temporary), await readdir(folder), await readdir(out)]).toEqual([false, ['out'], ['old.txt']])
  })

  it.runIf(process.platform === 'linux').each(['SIGKILL', 'SIGTERM'] as const)('ends in order with the npm that started it through a shell, on %s', async (signal) => {
    // As npm does it; the second command keeps the shell from giving its place to the first.
    const npm = run(['-e', 'require("node:child_process").spawn("sh", ["-c", "\\"$0\\" \\"$@\\"; exit", ...process.argv.slice(1)], { stdio: "inherit" })', process.execPath, ...COMMAND, '--out', out], { npm_lifecycle_event: 'slow' })
    const { temporary } = await waiting(npm)
    npm.kill(signal)
    await allEnded()
    expect([existsSync(temporary), await readdir(folder), await readdir(out)]).toEqual([false, ['out'], ['old.txt']])
  })
})
