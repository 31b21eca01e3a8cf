/**
 * Gives the keys back to the deck after a pointer click: a focused button swallows those of a presentation remote, and
 * nobody who points needs the focus. A key press leaves the focus where it is (its click has `detail` 0).
 */
export function releaseFocus(event: MouseEvent): void {
  if (event.detail > 0 && event.currentTarget instanceof HTMLElement)
    event.currentTarget.blur()
}
