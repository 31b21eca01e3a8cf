/**
 * How wide Chinese-Latin text runs and where it may break, without a browser, so that placement is the same
 * in the deck, in a test and in print.
 *
 * Lengths are in the unit of `size` (figure units). Widths are the advance widths of Noto Sans SC 2.004 in
 * 1/1000 em: one em for Han and full-width characters, the tables below for ASCII.
 */

export type Weight = 400 | 700 | 900

/** Advance widths of U+0020 to U+007E. */
const ASCII: Record<Weight, number[]> = {
  400: [224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555],
  700: [227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590],
  900: [229, 397, 631, 609, 609, 986, 773, 351, 400, 400, 529, 609, 351, 383, 351, 385, 609, 609, 609, 609, 609, 609, 609, 609, 609, 609, 351, 351, 609, 609, 609, 536, 1041, 660, 695, 667, 729, 630, 604, 733, 774, 350, 586, 708, 598, 877, 764, 786, 687, 786, 708, 639, 640, 763, 643, 935, 657, 608, 619, 400, 385, 400, 609, 572, 637, 606, 658, 537, 658, 596, 398, 616, 658, 321, 323, 634, 332, 985, 658, 637, 658, 658, 464, 510, 445, 654, 607, 897, 598, 604, 532, 400, 311, 400, 609],
}

/** CSS `text-autospace` puts 1/8 em between Han and Latin or digits (CSS Text 4, section 8.4). */
const AUTOSPACE = 125

const HAN = /\p{Script=Han}/u
const LATIN = /[\p{Script=Latin}\p{Nd}]/u

function advance(char: string, weight: Weight): number {
  const code = char.codePointAt(0)!
  if (code >= 0x20 && code <= 0x7E)
    return ASCII[weight][code - 0x20]!
  if (char === '–')
    return 549
  return 1000
}

/** Script of each character met so far: 1 Han, -1 Latin or digit, 0 another. Placement asks for the same few again and again. */
const scripts = new Map<string, number>()

function scriptOf(char: string): number {
  let script = scripts.get(char)
  if (script === undefined) {
    script = HAN.test(char) ? 1 : LATIN.test(char) ? -1 : 0
    scripts.set(char, script)
  }
  return script
}

/** Width of `text` on one line at font size `size`. */
export function measureText(text: string, size: number, weight: Weight = 400): number {
  let sum = 0
  let before = 0
  for (const char of text) {
    const script = scriptOf(char)
    sum += advance(char, weight) + (script * before === -1 ? AUTOSPACE : 0)
    before = script
  }
  return sum * size / 1000
}

/** May not begin a line / may not end a line (JIS X 4051 kinsoku; GB/T 15834 has the same for Chinese). */
const NO_START = /[，。、；：！？）」』”’》〉】·…～%,.;:!?)\]}]/
const NO_END = /[（「『“‘《〈【([{]/

/** Smallest parts that may stand on a line of their own: one Han character, or a Latin word, with its punctuation. */
function breakable(text: string): string[] {
  const words = text.match(/[\p{Script=Latin}\p{Nd}/'+.-]+|\s+|./gu) ?? []
  const parts: string[] = []
  for (const word of words) {
    const last = parts.at(-1)
    if (last !== undefined && (NO_START.test(word) || NO_END.test(last.at(-1)!)))
      parts[parts.length - 1] = last + word
    else
      parts.push(word)
  }
  return parts
}

/**
 * Breaks `text` into lines no wider than `width`. A last line of a single character takes one from the line
 * above. A Latin word wider than `width` stays whole on its own line: callers give figures room for it.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[][] = [[]]
  for (const part of breakable(text)) {
    const line = lines.at(-1)!
    if (line.length > 0 && measureText(line.join('') + part.trimEnd(), size, weight) > width)
      lines.push(part.trim() ? [part] : [])
    else if (line.length > 0 || part.trim())
      line.push(part)
  }
  const last = lines.at(-1)!
  const above = lines.at(-2)
  const content = [...last.join('').replace(/\p{P}/gu, '')]
  if (above && above.length > 2 && content.length === 1 && last.length === 1)
    last.unshift(above.pop()!)
  return lines.map(line => line.join('').trim()).filter(Boolean)
}
