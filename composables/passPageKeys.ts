const KEYS = ['PageDown', 'PageUp']

/**
 * Lets the keys of a presentation remote through to the deck from wherever the focus is: Slidev does not listen while a
 * field or button has it, so it is given up first. A field must not page through its own values either.
 */
export function passPageKeys(event: KeyboardEvent): void {
  if (!KEYS.includes(event.key) || !(event.target instanceof HTMLElement))
    return
  if (event.target.matches('input, select'))
    event.preventDefault()
  event.target.blur()
}
