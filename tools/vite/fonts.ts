/**
 * Vite plugin: `import 'virtual:fonts.css'` is the font subset made from the characters in use, and a character typed
 * while the dev server runs is added to it.
 */
import type { Plugin } from 'vite'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { normalizePath } from 'vite'
import { charactersInUse, isFontSource, writeFonts } from '../lib/fonts'
import { settled } from './settled'

export function fonts(): Plugin {
  let format: 'truetype' | 'woff2'
  let css: Promise<string>
  /** The stylesheet that the pages have. */
  let shown: string | undefined

  /** Makes the stylesheet of the characters in use; `isNew` where the pages have another. */
  async function make(): Promise<{ file: string, isNew: boolean }> {
    const file = await writeFonts(format, await charactersInUse())
    const content = await readFile(file, 'utf8')
    const isNew = content !== shown
    shown = content
    return { file, isNew }
  }

  return {
    name: 'workshop:fonts',
    enforce: 'pre',
    configResolved(config) {
      // WOFF2 takes seconds to make: not where the deck stays on this machine.
      format = config.command === 'build' && process.env.DECK_FONTS !== 'truetype' ? 'woff2' : 'truetype'
      css = make().then(({ file }) => file)
      // Awaited where it is used; without this a failure before that would end the process unexplained.
      css.catch(() => {})
    },
    resolveId(id) {
      if (id === 'virtual:fonts.css')
        return css
    },
    configureServer(server) {
      server.watcher.on('all', async (event, file) => {
        if ((event !== 'change' && event !== 'add') || !isFontSource(file))
          return
        try {
          await settled(file)
          const { file: stylesheet, isNew } = await make()
          if (!isNew)
            return
          // The file is renamed into its place, which Vite does not take for a change.
          for (const module of server.moduleGraph.getModulesByFile(normalizePath(stylesheet)) ?? [])
            await server.reloadModule(module)
        }
        catch (error) {
          server.config.logger.error(error instanceof Error ? error.message : String(error), { timestamp: true })
        }
      })
    },
  }
}
