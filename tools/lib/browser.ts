/**
 * Finds and starts a Chromium for tests and export. Order: `CHROME_PATH`; Chrome, Edge or Chromium on this machine;
 * Playwright's own download; the Chromium inside the npm package `@sparticuz/chromium` (Linux x64).
 */
import type { Browser } from 'playwright-chromium'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { UserError } from './command'
import { root } from './paths'

interface Candidate {
  /** Where it was found, for messages. */
  source: string
  path: string
}

/** Quiet, offline and the same everywhere: no first-run pages, no background requests. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const HELP = `One of these gives you one:
  1. install Google Chrome, Microsoft Edge or Chromium
  2. npx playwright install chromium
  3. set CHROME_PATH to the browser's executable`

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']

function installed(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium']
    return [env.HOME ?? '', ''].flatMap(home => apps.map(app => `${home}/Applications/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(home => home !== undefined)
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
    return homes.flatMap(home => apps.map(app => `${home}\\${app}`))
  }
  const dirs = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return COMMANDS.flatMap(command => dirs.map(dir => join(dir, command)))
}

/**
 * The Chromium carried by `@sparticuz/chromium`, unpacked to `.cache/chromium` on first use (about 2 s): beside its
 * place, then renamed, since several processes may want it at the same moment.
 */
async function carried(): Promise<Candidate | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return
  const sparticuz = await import('@sparticuz/chromium').then(module => module.default, () => undefined)
  // An optional dependency: left out with `npm ci --omit=optional`.
  if (!sparticuz)
    return
  const home = join(root, '.cache/chromium')
  const path = join(home, 'chromium')
  if (!existsSync(path)) {
    await mkdir(dirname(home), { recursive: true })
    const draft = await mkdtemp(`${home}-`)
    const before = process.env.TMPDIR
    try {
      // It unpacks to the temporary folder, wherever that is, and would run whatever lies there already.
      process.env.TMPDIR = draft
      await sparticuz.executablePath()
      await rename(draft, home)
    }
    catch (error) {
      await rm(draft, { recursive: true, force: true })
      // Another process was first.
      if (!existsSync(path))
        throw error
    }
    finally {
      if (before === undefined)
        delete process.env.TMPDIR
      else
        process.env.TMPDIR = before
    }
  }
  return { source: '@sparticuz/chromium', path }
}

async function* candidates(env: NodeJS.ProcessEnv): AsyncGenerator<Candidate> {
  for (const path of installed(process.platform, env).filter(path => existsSync(path)))
    yield { source: 'installed', path }
  if (existsSync(chromium.executablePath()))
    yield { source: 'Playwright', path: chromium.executablePath() }
  const own = await carried()
  if (own)
    yield own
}

/** Answers `--version`: a broken wrapper script or a missing library shows here, in 0.1 s. */
function runs(path: string): true | string {
  // Chrome for Windows opens a window instead of answering.
  if (process.platform === 'win32')
    return true
  try {
    execFileSync(path, ['--version'], { timeout: 20_000, stdio: 'pipe' })
    return true
  }
  catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)
  }
}

/**
 * Path of the first browser that runs, of `found`, which are those of this machine.
 * @throws {UserError} when `CHROME_PATH` names none, or none can be found; the message says what to do.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env, found: AsyncIterable<Candidate> | Iterable<Candidate> = candidates(env)): Promise<Candidate> {
  if (env.CHROME_PATH) {
    const answer = existsSync(env.CHROME_PATH) ? runs(env.CHROME_PATH) : 'there is no such file'
    if (answer === true)
      return { source: 'CHROME_PATH', path: env.CHROME_PATH }
    throw new UserError(`CHROME_PATH is ${env.CHROME_PATH}, but that does not run: ${answer}\nCorrect it, or unset it to search this machine.`)
  }
  const tried: string[] = []
  for await (const candidate of found) {
    const answer = runs(candidate.path)
    if (answer === true)
      return candidate
    tried.push(`${candidate.path} does not run: ${answer}`)
  }
  throw new UserError(['No Chrome, Edge or Chromium was found on this machine.', ...tried, HELP].join('\n'))
}

/** Playwright takes SIGTERM to close its browsers, and with that the end of this process; they also close at its exit. */
let endsOnSignal = false
function endOnSignal(): void {
  if (!endsOnSignal)
    process.once('SIGTERM', () => process.exit(143))
  endsOnSignal = true
}

/** Starts the browser found by `findBrowser`; `alone`: it finds no other host than this machine. Close it when done. */
export async function launchBrowser({ alone = false } = {}): Promise<Browser> {
  const { path } = await findBrowser()
  endOnSignal()
  return chromium.launch({ executablePath: path, args: alone ? [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : FLAGS })
}
