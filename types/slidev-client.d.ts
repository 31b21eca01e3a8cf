/**
 * The part of `@slidev/client` that the deck uses. The package ships TypeScript sources that do not pass the strict
 * settings of this project; `paths` in tsconfig.json puts this file in their place.
 */
declare module '@slidev/client' {
  import type { ClicksContext, RenderContext } from '@slidev/types'
  import type { ComputedRef, Ref } from 'vue'

  interface SlideContext {
    $clicksContext: ClicksContext
    $frontmatter: Record<string, unknown>
    $page: Ref<number>
    $renderContext: Ref<RenderContext>
  }

  interface Nav {
    go: (page: number | string, clicks?: number) => Promise<void>
    isPrintMode: Ref<boolean>
    isPrintWithClicks: Ref<boolean>
    slides: ComputedRef<{ no: number, meta: { slide: { title?: string, frontmatter: Record<string, unknown> } } }[]>
  }

  /** Context of the slide that the calling component stands on. */
  export function useSlideContext(): SlideContext
  export function useNav(): Nav
}

declare module '@slidev/client/pages/print.vue' {
  import type { Component } from 'vue'

  const page: Component
  export default page
}
