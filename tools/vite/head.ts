/**
 * Vite plugin: repairs the page's head. Slidev writes `description` and `author` with doubled quotes
 * (`content='"…"'`), and a relative base needs a relative favicon.
 */
import type { Plugin } from 'vite'

export function head(): Plugin {
  return {
    name: 'workshop:head',
    transformIndexHtml: {
      order: 'post',
      handler: html => html.replace(/(<meta[^>]*content=")&quot;(.*?)&quot;(")/g, '$1$2$3').replace(/(<meta[^>]*content=)"\\?"(.*?)\\?""/g, '$1"$2"'),
    },
  }
}
