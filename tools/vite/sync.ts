/**
 * Vite plugin: the audience's window follows the presenter's without pulling it back. Slidev (52.20, setup/root.ts) has
 * every window say where it is after each navigation, so that one which only followed, came late, or was overtaken on
 * its way says an older place than the presenter's, who then jumps back. Here a window says only what the others do not
 * know yet, and one that is opened does not move the others. Clicks are those of the address: a slide that is not drawn
 * yet has none to count.
 */
import type { Plugin } from 'vite'

const CHANGES = [
  ['import { initSharedState, onPatch, patch } from', 'import { sharedState, initSharedState, onPatch, patch } from'],
  [`    patch('page', +currentSlideNo.value)`, `    if (+sharedState.page === +currentSlideNo.value && +sharedState.clicks === +(router.currentRoute.value.query.clicks ?? 0))
      return
    if (!isPresenter.value && (openedAt === undefined || openedAt === router.currentRoute.value.fullPath))
      return
    patch('page', +currentSlideNo.value)`],
  ['router.afterEach(updateSharedState)', `let openedAt
  router.afterEach((to, from, failure) => {
    if (failure)
      return
    openedAt ??= to.fullPath
    updateSharedState()
  })`],
] as const

export function sync(): Plugin {
  return {
    name: 'workshop:sync',
    enforce: 'pre',
    transform: {
      filter: { id: /@slidev\/client\/setup\/root\.ts/ },
      handler: code => ({
        code: CHANGES.reduce((changed, [from, to]) => {
          if (!changed.includes(from))
            throw new Error(`tools/vite/sync.ts: @slidev/client/setup/root.ts has no "${from}" any more; look whether windows still pull each other back`)
          return changed.replace(from, to)
        }, code),
        map: null,
      }),
    },
  }
}
