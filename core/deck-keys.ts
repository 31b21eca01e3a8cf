/**
 * The keys of frontmatter, by who reads them: the one list for what the check knows and for what a build hands on. Slidev's own
 * are those of 52.20 (https://sli.dev/custom/); what a layout declares as its props comes besides (tools/lib/layout-props.ts).
 */

import { READERS } from './deck/slide'

/** This kit's keys of a slide that are read there (core/deck/slide.ts). */
const read = (by: typeof READERS[keyof typeof READERS]) => Object.entries(READERS).flatMap(([key, reader]) => reader === by ? [key] : [])

/** Of a slide, read where it is shown: Slidev's, then this kit's. */
export const SHOWN_KEYS: readonly string[] = [
  ...['title', 'level', 'name', 'class', 'clicks', 'clicksStart', 'clickAnimation', 'transition', 'zoom', 'lang', 'preload', 'hideInToc', 'dragPos', 'codeCopy', 'magicMoveCopy'],
  ...read('slide'),
]

/** Of a slide, read by the presenter view. */
export const PRESENTER_KEYS: readonly string[] = read('presenter')

/** Of a slide, read while the deck is built, checked or printed. */
const SOURCE_KEYS = ['disabled', 'hide', 'src', ...read('source')]

/** Of the deck, read where it is shown: Slidev's, then this kit's. */
export const CONFIG_KEYS: readonly string[] = [
  ...['title', 'info', 'author', 'lang', 'exportFilename', 'download', 'aspectRatio', 'canvasWidth', 'colorSchema', 'selectable', 'themeConfig', 'htmlAttrs', 'drawings', 'contextMenu', 'transition', 'clickAnimation'],
  ...['lineNumbers', 'codeCopy', 'magicMoveCopy', 'magicMoveDuration', 'shiki', 'preloadImages', 'duration', 'timer', 'monacoTypesSource', 'monacoRunUseStrict'],
  ...['workshop'],
]

/** Of the deck, read while it is built. */
const BUILD_KEYS = [
  ...['theme', 'addons', 'titleTemplate', 'keywords', 'seoMeta', 'favicon', 'fonts', 'defaults', 'config', 'routerMode', 'export', 'pwa', 'remoteAssets', 'css', 'mcp', 'editor', 'remote'],
  ...['presenter', 'browserExporter', 'record', 'wakeLock', 'highlighter', 'twoslash', 'mdc', 'comark', 'notesAutoRuby', 'plantUmlServer'],
  ...['monaco', 'monacoTypesAdditionalPackages', 'monacoTypesIgnorePackages', 'monacoRunAdditionalDeps'],
]

/** All that something reads, on any slide: a slide has the deck's keys too where it comes by the `src` of the first. */
export const KNOWN_KEYS: readonly string[] = [...new Set([...SHOWN_KEYS, ...PRESENTER_KEYS, ...SOURCE_KEYS, ...CONFIG_KEYS, ...BUILD_KEYS])]
