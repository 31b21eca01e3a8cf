/** Runs Node programs that end with this process, even where it is killed. */
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { root } from './paths'

const PRELOAD = new URL('end-with-parent.js', import.meta.url).href

interface Options {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Ends it at once. */
  signal?: AbortSignal
}

export function startNode(args: readonly string[], stdio: StdioOptions, { cwd = root, env = process.env, signal }: Options = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], { cwd, stdio, env: { ...env, DECK_PARENT: String(process.pid) } })
  const end = () => child.kill('SIGKILL')
  // Before what it writes is cleared away.
  process.prependListener('exit', end)
  signal?.addEventListener('abort', end, { once: true })
  child.once('close', () => {
    process.off('exit', end)
    signal?.removeEventListener('abort', end)
  })
  return child
}

/** Waits for its end. `live` shows its output on this process's, and does not keep it. */
export async function runNode(args: readonly string[], { live = false, ...options }: Options & { live?: boolean } = {}): Promise<{ code: number | null, output: string }> {
  options.signal?.throwIfAborted()
  const stream = live ? 'inherit' : 'pipe'
  const child = startNode(args, ['ignore', stream, stream], options)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => output += text)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { code, output }
}
