/** Vite plugin: what authors may write in a figure is checked before the build, and pages carry none of it. */
import type { Plugin } from 'vite'

export function kinds(): Plugin {
  return {
    name: 'workshop:kinds',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => /\/components\/[\w-]+\/kind\.ts$/.test(id)
      ? { code: code.replace(/^import \{ (\w+) \} from '\.\/(?:schema|rules)'$/gm, 'const $1 = undefined'), map: null }
      : undefined,
  }
}
