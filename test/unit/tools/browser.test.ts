/** Which browser tests and export use, and what is said when there is none. */
import type { Browser } from 'playwright-chromium'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser, launchBrowser } from '../../../tools/lib/browser'
import { requireDrawing } from '../../../tools/lib/browser-probe'

let folder: string

/** A program that answers `--version`, or fails. */
async function program(name: string, exitCode = 0): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\necho "Chromium 1"\nexit ${exitCode}\n`, { mode: 0o755 })
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.skipIf(process.platform === 'win32')('the browser', () => {
  it('is the one that CHROME_PATH names, before any other', async () => {
    const own = await program('own')
    await program('google-chrome')
    expect(await findBrowser({ CHROME_PATH: own, PATH: folder })).toEqual({ source: 'CHROME_PATH', path: own })
  })

  it('is never another one than CHROME_PATH names', async () => {
    await program('google-chrome')
    await expect(findBrowser({ CHROME_PATH: join(folder, 'none'), PATH: folder })).rejects.toThrow(/CHROME_PATH is .*none, but that does not run: there is no such file/)
    const broken = await program('broken', 3)
    await expect(findBrowser({ CHROME_PATH: broken, PATH: folder })).rejects.toThrow(/does not run/)
  })

  it.runIf(process.platform === 'linux')('is the first installed one that runs', async () => {
    await program('google-chrome', 3)
    const chromium = await program('chromium')
    await program('microsoft-edge')
    expect(await findBrowser({ PATH: folder })).toEqual({ source: 'installed', path: chromium })
  })

  it('is told what was tried, and three ways to get one, where there is none', async () => {
    const broken = await program('broken', 3)
    const error = await findBrowser({}, [{ source: 'installed', path: broken }]).catch((error: Error) => error.message)
    expect(error).toContain('No Chrome, Edge or Chromium was found on this machine.')
    expect(error).toContain(`${broken} does not run`)
    expect(error).toContain('install Google Chrome, Microsoft Edge or Chromium')
    expect(error).toContain('npx playwright install chromium')
    expect(error).toContain('set CHROME_PATH')
  })

  it('is named where it does not start, with what it says itself', async () => {
    const path = await program('no-display')
    await writeFile(path, '#!/bin/sh\n[ "$1" = --version ] || { echo "cannot open display" >&2; exit 1; }\n')
    vi.stubEnv('CHROME_PATH', path)
    await expect(launchBrowser()).rejects.toThrow(`The browser ${path} does not start: cannot open display\nOne of these`)
    vi.unstubAllEnvs()
  })

  it('is named where it starts and shows nothing, and is closed', async () => {
    const browser = await launchBrowser()
    const blind = { newPage: () => browser.newPage({ javaScriptEnabled: false }), version: () => browser.version(), close: () => browser.close() } as Browser
    await expect(requireDrawing(blind, 1000)).rejects.toThrow(`(${browser.version()}) starts, but shows nothing: a small page was not there after 1 s`)
    expect(browser.isConnected()).toBe(false)
  })

  it('is found on this machine, and runs', async () => {
    expect(await findBrowser()).toMatchObject({ path: expect.stringMatching(/./) as string })
  })
})
