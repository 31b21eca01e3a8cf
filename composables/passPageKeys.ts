/**
 * Lets PageUp and PageDown, the keys of a presentation remote, through to the deck from wherever the focus is: Slidev
 * does not hear them while a button or an input has it. Bind to `keydown` of a figure, after which the focus is gone.
 */
export function passPageKeys({ key }: KeyboardEvent): void {
  if ((key === 'PageUp' || key === 'PageDown') && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
