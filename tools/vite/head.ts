/**
 * Vite plugin: repairs and completes the page's head. Slidev writes `description` and `author` with doubled quotes
 * (`content='"…"'`) and knows no touch icon; readers of `og:image` want a whole address, which only the headmatter's
 * `seoMeta.ogUrl` can give. A build says its track and edition. The
 * storage that stands in for a blocked one is there before the deck: modules run when the page has been read. The touch icon
 * is public/apple-touch-icon.png, where there is one.
 */
import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/paths'
import { selectionFromEnv, selectionMark } from '../lib/selection'
import { storageScript } from './storage'

const contentOf = (html: string, property: string) => new RegExp(`<meta[^>]*property="${property}"[^>]*content="([^"]*)"`).exec(html)?.[1]

/** `html` with the address of `og:image` made whole. */
function withWholeImage(html: string): string {
  const [site, image] = [contentOf(html, 'og:url'), contentOf(html, 'og:image')]
  return site && image && URL.canParse(image, site) ? html.replaceAll(`content="${image}"`, `content="${new URL(image, site).href}"`) : html
}

export function head() {
  return {
    name: 'workshop:head',
    transformIndexHtml: {
      order: 'post',
      handler: (html: string) => ({
        html: withWholeImage(html.replace(/(<meta[^>]*content=")&quot;(.*?)&quot;(")/g, '$1$2$3').replace(/(<meta[^>]*content=)"\\?"(.*?)\\?""/g, '$1"$2"')),
        tags: [{ tag: 'script', children: storageScript, injectTo: 'head' }, ...existsSync(join(root, 'public/apple-touch-icon.png')) ? [{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: './apple-touch-icon.png' }, injectTo: 'head' as const }] : [], selectionMark(selectionFromEnv())],
      }),
    },
  } satisfies Plugin
}
