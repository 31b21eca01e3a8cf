/** A copy of the project to break and change, and its commands run as a user runs them. */
import type { Buffer } from 'node:buffer'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { vi } from 'vitest'
import { root, sources } from '../../tools/lib/paths'

/** Copies the sources to a folder of its own, which the caller removes; packages, browser and fonts are shared. */
export async function copyProject(): Promise<string> {
  // Outside of the project: Slidev looks through all of its folders, and would find the packages once more.
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  await Promise.all(sources.map(source => cp(join(root, source), join(folder, source), { recursive: true })))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  // Both take seconds to unpack and to make. A browser of the machine is in no cache.
  await cp(join(root, '.cache/fonts'), join(folder, '.cache/fonts'), { recursive: true })
  if (existsSync(join(root, '.cache/chromium')))
    await symlink(join(root, '.cache/chromium'), join(folder, '.cache/chromium'), 'junction')
  return folder
}

export interface Running {
  child: ChildProcess
  /** What it has printed so far, both streams. */
  output: () => string
  /** Exit code, once it has ended. */
  ended: Promise<number | null>
}

/** Starts `npm run <script> -- <args>` in `folder`. */
export function runScript(folder: string, script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Running {
  // A group of its own, so that `stop` ends what npm has started too.
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: folder,
    detached: process.platform !== 'win32',
    env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1', ...env },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => output += data.toString())
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { child, output: () => output, ended }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, resolve))
  const { port } = probe.address() as { port: number }
  await new Promise(resolve => probe.close(resolve))
  return port
}

/** Runs `npm start` in `folder` and waits until it answers at `url`. */
export async function startDeck(folder: string): Promise<Running & { url: string }> {
  const port = await freePort()
  const url = `http://localhost:${port}/`
  const running = runScript(folder, 'start', ['--no-open', '--port', String(port)])
  await vi.waitUntil(async () => (await fetch(url).catch(() => undefined))?.ok, { timeout: 60_000, interval: 200 })
  return { ...running, url }
}

/** Ends a script that runs on, and everything it has started. */
export async function stop({ child, ended }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return
  if (process.platform === 'win32')
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else
    process.kill(-child.pid, 'SIGTERM')
  await ended
}
