/**
 * Vite plugin for a build that is only made to be printed: of Slidev's pages it keeps `/print`, and leaves out the ones
 * that nobody will open, with all their controls.
 */
import type { Plugin } from 'vite'

export function printOnly(): Plugin {
  return {
    name: 'workshop:print-only',
    enforce: 'pre',
    resolveId: (id, importer) => /[\\/]client[\\/]setup[\\/]routes\.ts$/.test(importer ?? '') && id.endsWith('.vue') ? '\0no-page' : undefined,
    load: id => id === '\0no-page' ? 'export default {}' : undefined,
  }
}
