/** A deck pauses its keys while a control has the focus; those of a presentation remote turn the page all the same. */
const REMOTE = ['PageUp', 'PageDown']

/** Bind to the keydown of a figure: for a remote's key the control gives the focus up before the key reaches the deck. */
export function yieldToRemote(event: KeyboardEvent): void {
  const { target } = event
  if (!REMOTE.includes(event.key) || !(target instanceof HTMLElement))
    return
  // These take the keys for themselves: a slider would jump, a text would scroll.
  if (target.matches('input, textarea, select'))
    event.preventDefault()
  target.blur()
}

/** Bind to the keydown of a form in a figure: what is typed there is not for the deck, nor for the figure around it. */
export function keepTyping(event: KeyboardEvent): void {
  const { key, target } = event
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || REMOTE.includes(key) || key === 'Tab')
    return
  // Escape first leaves a field with text in it: a pasted list must not be lost by one key.
  if (key === 'Escape' && (target.type === 'range' || !target.value))
    return
  if (key === 'Escape')
    target.blur()
  event.stopPropagation()
}
