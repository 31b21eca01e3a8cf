/** Reads a printed PDF the way a reader's program does. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What `getStructTree` gives; its own types lack `alt`. */
export interface StructNode { role: string, alt?: string, children: Child[] }
type Child = StructNode | { type: string, id: string }

export const treeOf = (page: PDFPageProxy) => page.getStructTree() as Promise<StructNode | null>

export async function openPdf(data: Uint8Array): Promise<{ pdf: PDFDocumentProxy, pages: PDFPageProxy[] }> {
  const pdf = await getDocument({ data: data.slice(), verbosity: 0 }).promise
  return { pdf, pages: await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1))) }
}

export function walk(node: Child | null, visit: (node: StructNode) => void): void {
  if (!node || !('children' in node))
    return
  visit(node)
  node.children.forEach(child => walk(child, visit))
}

/** Nodes of `role` on a page. */
export function nodes(tree: StructNode | null, role: string): StructNode[] {
  const found: StructNode[] = []
  walk(tree, node => void (node.role === role && found.push(node)))
  return found
}

/** What is wrong with the levels of all headings, in order: one of the first level, at the beginning, and none left out. */
export function headingFaults(trees: readonly (StructNode | null)[]): string[] {
  const levels: number[] = []
  trees.forEach(tree => walk(tree, ({ role }) => void (/^H\d$/.test(role) && levels.push(Number(role[1])))))
  return [
    ...levels[0] === 1 ? [] : [`begins with level ${levels[0]}`],
    ...levels.flatMap((level, i) => i > 0 && (level === 1 || level > levels[i - 1]! + 1) ? [`heading ${i + 1}: ${level} after ${levels[i - 1]}`] : []),
  ]
}

/** Ids of the marked content below `node`. */
export function contentIds(node: Child): string[] {
  return 'children' in node ? node.children.flatMap(contentIds) : [node.id]
}

/** Text of a page by the id of its marked content, as it is in the file: nothing normalized. */
export async function markedText(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = new Map<string, string>()
  const stack: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = stack.findLast(id => id !== undefined)
      if (id !== undefined)
        texts.set(id, (texts.get(id) ?? '') + item.str)
    }
    else if (item.type.startsWith('beginMarkedContent')) {
      stack.push('id' in item ? item.id : undefined)
    }
    else {
      stack.pop()
    }
  }
  return texts
}

export async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.map(item => 'str' in item ? item.str : '').join('')
}

export const bare = (text: string) => text.replace(/\s/g, '')

/** Characters that stand for Han without being it: Kangxi radicals, private use, what could not be read. */
export const foreignIn = (text: string): string[] => [...text].filter(char => /[\u2E80-\u2FDF\uE000-\uF8FF\uFFFD]/.test(char)).map(char => `U+${char.codePointAt(0)!.toString(16)}`)

/** Type of each font that text is set in, by its name without the prefix of a subset. */
export async function fontsOf(pages: readonly PDFPageProxy[]): Promise<Map<string, string | undefined>> {
  const fonts = new Map<string, string | undefined>()
  for (const page of pages) {
    const { fnArray, argsArray } = await page.getOperatorList()
    fnArray.forEach((fn, i) => {
      if (fn !== OPS.setFont)
        return
      const font = page.commonObjs.get((argsArray[i] as [string])[0]) as { name: string, type?: string, isType3Font?: boolean }
      fonts.set(font.name.replace(/^[A-Z]{6}\+/, ''), font.isType3Font ? 'Type3' : font.type)
    })
  }
  return fonts
}

/** How many pictures of pixels are on a page. */
export async function imagesOn(page: PDFPageProxy): Promise<number> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.filter(fn => [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(fn)).length
}
