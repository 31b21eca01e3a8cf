import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { root } from './paths'
import { claim, withTmpdir } from './scratch'

/**
 * Path of the Chromium inside `@sparticuz/chromium`, unpacked to `.cache/chromium` on first use (about 2 s): beside its
 * place, then renamed, since several processes may want it at the same moment.
 */
export async function carriedBrowser(): Promise<string | undefined> {
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
    const draft = claim(owner => `${home}-${owner}`)
    try {
      await mkdir(draft.path)
      // It unpacks to the temporary folder, wherever that is, and would run whatever lies there already.
      await withTmpdir(draft.path, () => sparticuz.executablePath())
      await rename(draft.path, home)
    }
    catch (error) {
      // Another process was first.
      if (!existsSync(path))
        throw error
    }
    finally {
      draft.free()
    }
  }
  return path
}
