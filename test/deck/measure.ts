/**
 * In the page: text that is too small, leaves the canvas or touches its edge, runs into the line at the bottom or into
 * other text, ends on a line of one character, or has no space between Han and Latin.
 */
export function measure(selector: string): string[] {
  const slide = document.querySelector(selector)!
  const canvas = slide.querySelector('.slide')!.getBoundingClientRect()
  const scale = canvas.width / 1280
  const problems: string[] = []
  const blockOf = (element: Element): Element => getComputedStyle(element).display.startsWith('inline') && element.parentElement ? blockOf(element.parentElement) : element
  /** Ink of every line of text, with the block that it flows in: text may touch only its own. */
  const inks: { words: string, flow: Element, left: number, right: number, top: number, bottom: number }[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    const element = text.parentElement!
    if (!text.textContent!.trim() || element.closest('.visually-hidden') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const svg = element instanceof SVGElement ? element.ownerSVGElement! : undefined
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * (svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width / scale : 1)
    const words = text.textContent!.trim().slice(0, 20)
    if (size < 17.99)
      problems.push(`"${words}" is ${size.toFixed(1)} px`)
    if (/\p{Script=Han}[A-Z\d]|[A-Z\d%+]\p{Script=Han}/iu.test(text.textContent!))
      problems.push(`"${words}" has no space between Han and Latin`)
    const flow = element.closest('text') ?? blockOf(element)
    for (const box of range.getClientRects()) {
      const [left, right, middle] = [box.left - canvas.left, box.right - canvas.left, (box.top + box.bottom) / 2 - canvas.top].map(value => value / scale) as [number, number, number]
      // A line's box is taller than its ink, which is at most an em high.
      const ink = { words, flow, left, right, top: middle - size * 0.46, bottom: middle + size * 0.46 }
      const inLine = element.closest('.route-line')
      if (left < 8 || right > 1272 || ink.top < 8 || ink.bottom > 712)
        problems.push(`"${words}" leaves the canvas or touches its edge`)
      if (ink.bottom > 720 - 56 && !inLine)
        problems.push(`"${words}" runs into the line`)
      if (box.width > 0)
        inks.push(ink)
    }
  }
  for (const [i, a] of inks.entries()) {
    for (const b of inks.slice(i + 1)) {
      // Parts of one line of a drawing, set in several pieces, may meet end to end.
      const inOneLine = Math.abs(a.bottom - b.bottom) < 4 && (a.right < b.left + 0.5 || b.right < a.left + 0.5)
      if (a.flow !== b.flow && !inOneLine && a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom + 1 && b.top < a.bottom + 1)
        problems.push(`"${a.words}" touches "${b.words}"`)
    }
  }
  // Lines of each block, by their place: the last one alone may be too short.
  for (const flow of new Set(inks.map(ink => ink.flow))) {
    const parts = inks.filter(ink => ink.flow === flow)
    const last = parts.filter(part => Math.abs(part.bottom - Math.max(...parts.map(({ bottom }) => bottom))) < 4)
    const size = Number.parseFloat(getComputedStyle(flow).fontSize)
    const width = Math.max(...last.map(part => part.right)) - Math.min(...last.map(part => part.left))
    if (!(flow instanceof SVGElement) && last.length < parts.length && width < size * 1.6)
      problems.push(`"${parts[0]!.words}" ends on a line of one character`)
  }
  return [...new Set(problems)]
}
