import type { Ref } from 'vue'
import { onMounted, watch } from 'vue'
import { yieldToRemote } from './remoteKeys'

interface Options {
  /** Which elements inside the container are items, in document order. */
  selector?: string
  /** `list`: arrows go to the previous and next item. `map`: they go where they point. */
  layout?: 'list' | 'map'
  /** Closes what is open. Return false when nothing was, and the key goes on to the deck. */
  onEscape?: () => boolean | void
}

/** Steps through the items: -1 and 1 move by one, the infinities go to an end. */
const MOVES: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
}

const DIRECTIONS: Partial<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The item that lies in the direction, nearest to the straight line first. */
function towards(item: HTMLElement, all: HTMLElement[], [dx, dy]: [number, number]): HTMLElement | undefined {
  const from = item.getBoundingClientRect()
  const ahead = all.flatMap((element) => {
    const to = element.getBoundingClientRect()
    const x = to.x + to.width / 2 - from.x - from.width / 2
    const y = to.y + to.height / 2 - from.y - from.height / 2
    const along = x * dx + y * dy
    // Off the line counts much more than far along it.
    return along > 1 ? [{ element, cost: along + 10 * Math.abs(x * dy + y * dx) }] : []
  })
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.element
}

/**
 * One tab stop for a group of buttons (WAI-ARIA APG, "roving tabindex"): the arrows move inside, ends do not
 * wrap. Bind both handlers to the container and put `data-roving` on the items; `tabindex` is set here, so
 * leave it out of the template.
 *
 * Items that are disabled or hidden are passed over; items that come and go with a build-up are followed.
 * Keys handled here do not reach the deck. PageUp and PageDown always do: presentation remotes send them.
 */
export function useRovingFocus(container: Ref<HTMLElement | undefined>, { selector = '[data-roving]', layout = 'list', onEscape }: Options = {}) {
  const seen = (element?: HTMLElement) => element?.checkVisibility?.({ visibilityProperty: true }) ?? true

  function items(): HTMLElement[] {
    // A figure on a slide that is not on screen hides all of its items; then visibility tells nothing about one of them.
    const onScreen = seen(container.value)
    return [...container.value?.querySelectorAll<HTMLElement>(selector) ?? []]
      .filter(item => !item.matches(':disabled') && (!onScreen || seen(item)))
  }

  function setStop(stop: HTMLElement | undefined) {
    for (const item of container.value?.querySelectorAll<HTMLElement>(selector) ?? []) {
      const index = item === stop ? 0 : -1
      if (item.tabIndex !== index || !item.hasAttribute('tabindex'))
        item.tabIndex = index
    }
  }

  /** Keeps the tab stop where it is while that item can be reached, else gives it to the first that can. */
  function refresh() {
    const reachable = items()
    setStop(reachable.find(item => item.getAttribute('tabindex') === '0') ?? reachable[0])
  }

  onMounted(refresh)
  watch(container, (element, _, onCleanup) => {
    if (!element)
      return
    // Looking for what is seen lays the page out: with the frame that does so anyway, not amid an update.
    let frame = 0
    const observer = new MutationObserver(() => frame ||= requestAnimationFrame(() => {
      frame = 0
      refresh()
    }))
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ['class', 'disabled', 'hidden', 'style'] })
    onCleanup(() => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    })
  }, { immediate: true, flush: 'post' })

  function itemOf(event: Event): HTMLElement | undefined {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : undefined
    return item ?? undefined
  }

  function onFocusin(event: FocusEvent) {
    const item = itemOf(event)
    if (item)
      setStop(item)
  }

  function onKeydown(event: KeyboardEvent) {
    yieldToRemote(event)
    if (event.ctrlKey || event.altKey || event.metaKey)
      return
    if (event.key === 'Escape') {
      if (onEscape && onEscape() !== false)
        event.stopPropagation()
      return
    }
    const item = itemOf(event)
    if (!item)
      return
    if (event.key === 'Enter' || event.key === ' ') {
      // The button's own click does the work; the deck must not also take the key as "next slide".
      event.stopPropagation()
      return
    }
    const move = MOVES[event.key]
    if (move === undefined)
      return
    event.preventDefault()
    event.stopPropagation()
    const all = items()
    const direction = layout === 'map' ? DIRECTIONS[event.key] : undefined
    const next = direction ? towards(item, all, direction) : all[Math.min(Math.max(all.indexOf(item) + move, 0), all.length - 1)]
    next?.focus()
  }

  return { onKeydown, onFocusin, refresh }
}
