import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { useSlideId } from './useSlideId'

/**
 * A plan in the address of this slide (`?plan=…`, after the `#` in a build): `offer` is what a link has brought,
 * `settled` takes it out once that is dealt with, `address` makes such a link. With the name of a `figure`, links carry it
 * (`?plan=…&figure=…`), and one for another figure is not looked at.
 */
export function usePlanLink(figure?: string) {
  const { $page } = useSlideContext()
  const id = useSlideId()
  const { router, currentSlideNo } = useNav()

  return {
    offer: computed(() => {
      const { plan, figure: meant = figure } = router.currentRoute.value.query
      return currentSlideNo.value === $page.value && typeof plan === 'string' && meant === figure ? plan : undefined
    }),
    settled: () => void router.replace({ query: { ...router.currentRoute.value.query, plan: undefined, figure: undefined } }),
    address: (packed: string) => new URL(router.resolve({ path: `/${id.value}`, query: { plan: packed, figure } }).href, location.href).href,
  }
}
