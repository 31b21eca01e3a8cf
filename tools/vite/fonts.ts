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
  let shown: string

  return {
    name: 'workshop:fonts',
    enforce: 'pre',
    configResolved(config) {
      // WOFF2 takes seconds to make: not where the deck stays on this machine.
      format = config.command === 'build' && process.env.DECK_FONTS !== 'truetype' ? 'woff2' : 'truetype'
      css = charactersInUse().then(characters => writeFonts(format, characters))
      // Awaited where it is used; without this a failure before that would end the process unexplained.
      css.catch(() => {})
    },
    resolveId(id) {
      if (id === 'virtual:fonts.css')
        return css
    },
    async configureServer(server) {
      shown = await readFile(await css, 'utf8')
      server.watcher.on('all', async (event, file) => {
        if ((event !== 'change' && event !== 'add') || !isFontSource(file))
          return
        try {
          await settled(file)
          const stylesheet = await writeFonts(format, await charactersInUse())
          const content = await readFile(stylesheet, 'utf8')
          if (content === shown)
            return
          shown = content
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
