/**
 * The part of `@slidev/client` that the deck uses. The package ships TypeScript sources that do not pass the strict
 * settings of this project; `paths` in tsconfig.json puts this file in their place.
 */
declare module '@slidev/client' {
  import type { ClicksContext, RenderContext } from '@slidev/types'
  import type { ComputedRef, Ref } from 'vue'
  import type { Router } from 'vue-router'
  // As setup/preparser.ts hands them on. An import here may not be relative.
  type Slide = import('../core/deck/slide').Slide
  type Session = import('../core/deck/settings').Session

  interface SlideContext {
    $clicksContext: ClicksContext
    $frontmatter: Slide
    $page: Ref<number>
    $renderContext: Ref<RenderContext>
  }

  interface Nav {
    currentSlideNo: Ref<number>
    go: (page: number | string, clicks?: number) => Promise<void>
    isPresenter: Ref<boolean>
    isPrintMode: Ref<boolean>
    isPrintWithClicks: Ref<boolean>
    router: Router
    slides: ComputedRef<{ no: number, meta: { slide: { title?: string, frontmatter: Slide } } }[]>
  }

  /** The headmatter, with Slidev's defaults. */
  export const configs: { title: string, lang?: string, workshop: Session }

  /** Context of the slide that the calling component stands on. */
  export function useSlideContext(): SlideContext
  export function useNav(): Nav

  interface SyncState<State extends object> {
    /** Connects the state with the other screens, by the channel's name. */
    init: (channel: string) => void
    /** Calls `fn` when another screen has changed the state. */
    onPatch: (fn: (state: State) => void) => void
    patch: <Key extends keyof State>(key: Key, value: State[Key]) => void
    state: State
  }

  /** State that all screens of a presentation share: through the server of `npm start`, else through the browser. */
  export function createSyncState<State extends object>(serverState: State, defaultState: State): SyncState<State>
}

/** State that the server of `npm start` passes between screens; its first value is in vite.config.ts. */
declare module 'server-reactive:figures' {
  const state: { opened: { page: string, item: string | undefined } }
  export default state
}

declare module '#slidev/slides' {
  import type { ShallowRef } from 'vue'

  export const slides: ShallowRef<{ no: number, meta: { slide: { title?: string, frontmatter: import('../core/deck/slide').Slide } } }[]>
}

declare module '@slidev/client/internals/PrintSlide.vue' {
  import type { Component } from 'vue'

  /** A slide in its final state; `route` is one of `useNav().slides`. */
  const slide: Component<{ route: object }>
  export default slide
}

declare module '@slidev/client/pages/print.vue' {
  import type { Component } from 'vue'

  const page: Component
  export default page
}

/** Whether this build has a presenter view: Slidev puts it in. */
declare const __SLIDEV_FEATURE_PRESENTER__: boolean

/** Whether a server stands behind the deck, as with `npm start`. */
declare const __SLIDEV_HAS_SERVER__: boolean
