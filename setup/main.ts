import type { RouteLocationNormalized } from 'vue-router'
import { configs, createSyncState } from '@slidev/client'
import { defineAppSetup } from '@slidev/types'
import serverState from 'server-reactive:figures'
import roadmap from 'virtual:roadmap-outline'
import { keepFor } from '../composables/keptStore'
import { loadParts } from '../composables/lazyPart'
import { useDeckSlides } from '../composables/useDeckSlides'
import { languageKey } from '../composables/useWords'
import { DOCUMENTS } from '../core/sheets/documents'
import { languageOf } from '../core/words/language'

/** Hosts whose audience's window may steer too, as Slidev has it for its pages. */
const TRUSTED = ['localhost', '127.0.0.1']

/** Routes that show everything at once, as on paper. */
const PRINTED: readonly string[] = ['print', 'export', ...DOCUMENTS]

/** Routes on which the deck is used: previews, overview and paper show what is kept and say nothing. */
const TAKING_PART: readonly string[] = ['play', 'presenter']

/** `page`: number of the slide. */
interface Opened { page: string, item: string | undefined }

/**
 * What is open in a figure (`?item=`) belongs to its slide: it goes when the slide is left, and shows on all screens of
 * the presentation. With `npm start` the server passes it on, in a built deck the browser to its other windows.
 */
export default defineAppSetup(({ app, router }) => {
  app.provide(languageKey, languageOf(configs.lang))
  keepFor(roadmap.id)

  // What is printed, by hand too, has to be complete when its slides are there.
  router.beforeEach(({ name }) => PRINTED.includes(String(name)) ? loadParts() : undefined)

  const slides = useDeckSlides()
  /** The slide that `to` is for: its address has the number or the id. */
  const slideOf = ({ params }: RouteLocationNormalized) => slides.value.find(({ no, id }) => [String(no), id].includes(String(params.no)))
  const numberOf = (to: RouteLocationNormalized) => slideOf(to)?.no

  // Slidev finds slides by their numbers and by what authors give.
  router.beforeEach((to) => {
    const slide = slideOf(to)
    return slide && ![String(slide.no), slide.routeAlias].includes(String(to.params.no)) ? { ...to, params: { ...to.params, no: slide.no }, replace: true } : undefined
  })

  router.beforeEach((to, from) => {
    if (numberOf(from) && numberOf(to) !== numberOf(from) && to.query.item !== undefined && to.query.item === from.query.item)
      return { ...to, query: { ...to.query, item: undefined }, replace: true }
  })

  const { init, onPatch, patch, state } = createSyncState<{ opened: Opened }>(serverState, { opened: { page: '', item: undefined } })
  let received: string | undefined

  const here = (): Opened => {
    const route = router.currentRoute.value
    return { page: String(numberOf(route) ?? ''), item: typeof route.query.item === 'string' ? route.query.item : undefined }
  }
  const key = ({ page, item }: Opened) => `${page}?${item}`
  const maySteer = () => router.currentRoute.value.name === 'presenter' || TRUSTED.includes(location.hostname)

  function receive() {
    const { opened } = state
    const { name, query } = router.currentRoute.value
    if (name === 'print' || opened.page !== here().page || opened.item === here().item)
      return
    received = key(opened)
    void router.replace({ query: { ...query, item: opened.item } })
  }

  router.afterEach((to, from) => {
    const opened = here()
    // What another screen said is not said again: two screens would answer each other.
    const own = key(opened) !== received && key(opened) !== key(state.opened)
    received = undefined
    // A screen that comes to the slide later opens what is open there.
    if (numberOf(to) !== numberOf(from) && to.query.item === undefined && opened.page === state.opened.page && state.opened.item !== undefined)
      receive()
    else if (own && opened.page && maySteer())
      patch('opened', opened)
  })
  onPatch(receive)
  init('figures')

  if (__SLIDEV_HAS_SERVER__) {
    const takesPart = () => TAKING_PART.includes(String(router.currentRoute.value.name)) && maySteer()
    void Promise.all([import('../components/kept/shareKept'), router.isReady()]).then(([{ shareKept }]) => shareKept(roadmap, takesPart))
  }
})
