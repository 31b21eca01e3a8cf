/** Vite plugin: a build carries `licenses.txt`, with the licence of all that is in it. Vite gathers the packages (`build.license`). */
import type { Plugin } from 'vite'
import type { Licensed } from '../lib/licenses'
import { licensesText } from '../lib/licenses'

const GATHERED = 'licenses.json'

export const LICENSES = 'licenses.txt'

export function licenses(): Plugin {
  return {
    name: 'workshop:licenses',
    apply: 'build',
    config: () => ({ build: { license: { fileName: GATHERED } } }),
    transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'license', href: `./${LICENSES}` }, injectTo: 'head' }],
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const gathered = bundle[GATHERED]
        if (gathered?.type !== 'asset')
          throw new Error('tools/vite/licenses.ts: Vite has gathered no licences; look what became of build.license')
        delete bundle[GATHERED]
        this.emitFile({ type: 'asset', fileName: LICENSES, source: licensesText(JSON.parse(String(gathered.source)) as Licensed[]) })
      },
    },
  }
}
