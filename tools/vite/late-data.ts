import type { Plugin } from 'vite'
import { settled } from './settled'

/**
 * The hooks of a Vite plugin for the module `id`, whose default export is what `read` gives, as JSON: data that is read from the
 * sources and loaded with the page that needs it. It is read anew when a file changes that `isSource` knows.
 */
export function lateData(id: string, read: () => Promise<unknown>, isSource: (file: string) => boolean) {
  const resolved = `\0${id}`
  return {
    resolveId: asked => asked === id ? resolved : undefined,
    async load(asked) {
      if (asked === resolved)
        return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(await read()))})`, map: null }
    },
    async handleHotUpdate({ file, modules, server }) {
      const module = isSource(file) && server.moduleGraph.getModuleById(resolved)
      if (!module)
        return
      await settled(file)
      return [...modules, module]
    },
  } satisfies Partial<Plugin>
}
