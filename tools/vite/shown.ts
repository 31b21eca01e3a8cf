/**
 * Vite plugin: a build holds of the slides' sources only what is read where they are shown. Slidev (52.20) hands on the whole
 * frontmatter of each slide, as it is written too with its YAML comments, and all settings of the deck: reasons of exceptions, the
 * workbook's places and remarks of the author would be public.
 */
import type { Plugin } from 'vite'
import { CONFIG_KEYS, PRESENTER_KEYS, SHOWN_KEYS } from '../../core/deck-keys'
import { layoutProps } from '../lib/layout-props'
import { selectionFromEnv } from '../lib/selection'

type Data = Record<string, unknown>

/** What the client reads of a slide beside its frontmatter. Notes are gone by now where they are not to be had. */
const SLIDE_KEYS = ['title', 'level', 'noteHTML']

const SLIDE = /__slidev_(\d+)\.frontmatter$/

function picked(data: Data, keys: readonly string[]): Data {
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)))
}

/** `code` with the JSON that is `pattern` as `change` makes it. */
function withJson(code: string, pattern: RegExp, change: (data: Data) => Data): string {
  if (!pattern.test(code))
    throw new Error(`tools/vite/shown.ts: Slidev's module has no ${String(pattern)} any more; look what it hands on of the sources`)
  return code.replace(pattern, json => JSON.stringify(change(JSON.parse(json) as Data)))
}

export function shown(): Plugin {
  const { edition } = selectionFromEnv()
  const slideKeys = [...SHOWN_KEYS, ...edition === 'trainer' ? PRESENTER_KEYS : []]

  function frontmatter(data: Data, isFirst: boolean): Data {
    const layout = String(data.layout ?? (isFirst ? 'cover' : 'default'))
    return picked(data, [...slideKeys, ...layoutProps(layout) ?? []])
  }

  return {
    name: 'workshop:shown',
    apply: 'build',
    // Before UnoCSS looks for classes in it.
    enforce: 'pre',
    transform: {
      filter: { id: [SLIDE, '/@slidev/configs'] },
      handler(code, id) {
        const no = SLIDE.exec(id)?.[1]
        if (no === undefined)
          return { code: withJson(code, /(?<=^export default )\{.*\}$/m, data => picked(data, [...CONFIG_KEYS, 'slidesTitle'])), map: null }
        const own = withJson(code, /(?<=^export const frontmatterData = ).*$/m, data => frontmatter(data, no === '1'))
        const slide = withJson(own, /(?<=^\s*\.\.\.\().*(?=\),$)/m, data => picked(data, SLIDE_KEYS))
        // Lines of the file.
        return { code: slide.replace(/^\s*(?:start|sourceIndex): .*$/gm, ''), map: null }
      },
    },
    // Vue calls a slide after its file.
    renderChunk: code => ({ code: code.replace(/(__name:\s*["'`])[^"'`]*(?=__slidev_\d+["'`])/g, '$1'), map: null }),
  }
}
