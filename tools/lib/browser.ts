/**
 * Finds and starts a Chromium for tests and export. Order: `CHROME_PATH`; Chrome, Edge or Chromium on this machine;
 * Playwright's own download; the Chromium inside the npm package `@sparticuz/chromium` (Linux x64).
 */
import type { Browser } from 'playwright-chromium'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium, errors } from 'playwright-chromium'
import { requireDrawing } from './browser-probe'
import { carriedBrowser } from './carried-browser'
import { UserError } from './command'
import { endOnSignals } from './ends'
import { clearAtExit, makeTemporary, withTmpdir } from './scratch'

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

async function* candidates(env: NodeJS.ProcessEnv): AsyncGenerator<Candidate> {
  for (const path of installed(process.platform, env).filter(path => existsSync(path)))
    yield { source: 'installed', path }
  if (existsSync(chromium.executablePath()))
    yield { source: 'Playwright', path: chromium.executablePath() }
  const path = await carriedBrowser()
  if (path)
    yield { source: '@sparticuz/chromium', path }
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

/** As it is before `withTmpdir` changes it. */
const env = { ...process.env }

/** A browser starts in about a second; a machine that is busy with a build takes some times that. */
const PATIENCE = 20_000

/** What a browser said before it ended, out of all that Playwright tells of its start. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.TimeoutError)
    return `it did not answer within ${PATIENCE / 1000} s`
  const [first = '', ...log] = String(error).split('\n')
  const said = log.flatMap(line => /^\[pid=\d+\]\[err\] (.+)/.exec(line)?.[1] ?? [])
  return said.slice(0, 3).join('\n') || first
}

/**
 * Starts the browser found by `findBrowser`; `alone`: it finds no other host than this machine. Close it when done.
 * @throws {UserError} where there is none, or it does not start, or shows nothing.
 */
export async function launchBrowser({ alone = false } = {}): Promise<Browser> {
  const { path } = await findBrowser()
  endOnSignals()
  const args = alone ? [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : FLAGS
  // Playwright lays profiles into the temporary folder, where a killed command would leave them. The browser itself keeps the
  // system's own: it makes sockets there, whose paths must be short.
  const { path: folder, free } = await makeTemporary()
  try {
    const browser = await withTmpdir(folder, () => chromium.launch({ executablePath: path, args, env, timeout: PATIENCE, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }))
    browser.once('disconnected', free)
    // Not before it is killed.
    clearAtExit()
    await requireDrawing(browser)
    return browser
  }
  catch (error) {
    free()
    throw new UserError(`The browser ${path} ${error instanceof UserError ? error.message : `does not start: ${reasonOf(error)}`}\n${HELP}`)
  }
}
