/** Tells form fields in the tags of a page: each as a `Form` element behind what is printed on its page. */
import type { PDFDocument, PDFObject, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

export interface Widget { ref: PDFRef, page: PDFPage, label: string }

const name = (text: string) => PDFName.of(text)

/** A structure element, and where it stands among the kids of its parent. */
interface Element { dict: PDFDict, ref: PDFRef }

function kidsOf({ context }: PDFDocument, dict: PDFDict): PDFObject[] {
  const kids = context.lookup(dict.get(name('K')))
  return kids instanceof PDFArray ? kids.asArray() : kids ? [dict.get(name('K'))!] : []
}

function elementOf({ context }: PDFDocument, kid: PDFObject): Element | undefined {
  const dict = context.lookup(kid)
  return dict instanceof PDFDict && dict.has(name('S')) ? { dict, ref: kid as PDFRef } : undefined
}

/** Pages that an element's content stands on. */
function pagesOf(document: PDFDocument, { dict }: Element, found = new Set<PDFObject>()): Set<PDFObject> {
  const page = dict.get(name('Pg'))
  for (const kid of kidsOf(document, dict)) {
    const element = elementOf(document, kid)
    const own = document.context.lookup(kid)
    if (element)
      pagesOf(document, element, found)
    else if (own instanceof PDFDict && own.has(name('Pg')))
      found.add(own.get(name('Pg'))!)
    else if (page)
      found.add(page)
  }
  return found
}

/** The deepest element that holds more than the content of `page`, and the index behind the last kid that is on it. */
function placeFor(document: PDFDocument, parent: Element, page: PDFRef): { parent: Element, index: number } {
  const kids = kidsOf(document, parent.dict).map(kid => elementOf(document, kid))
  const index = kids.findLastIndex(kid => kid && pagesOf(document, kid).has(page))
  const kid = kids[index]
  return kid && pagesOf(document, kid).size > 1 ? placeFor(document, kid, page) : { parent, index: index + 1 || kids.length }
}

/** Writes which element each widget belongs to into the parent tree, and returns the next free key. */
function addToParentTree({ context }: PDFDocument, root: PDFDict, entries: (readonly [key: number, element: PDFRef])[]): void {
  const [first, last] = [entries[0]![0], entries.at(-1)![0]]
  const leaf = context.obj({ Nums: entries.flat(), Limits: [first, last] })
  const tree = root.lookup(name('ParentTree'), PDFDict)
  const kids = tree.lookupMaybe(name('Kids'), PDFArray)
  const nums = tree.lookupMaybe(name('Nums'), PDFArray)
  if (kids)
    kids.push(context.register(leaf))
  else if (nums)
    entries.flat().forEach(entry => nums.push(typeof entry === 'number' ? PDFNumber.of(entry) : entry))
  root.set(name('ParentTreeNextKey'), PDFNumber.of(last + 1))
}

/** Without effect in a document that is not tagged. */
export function tagWidgets(document: PDFDocument, widgets: readonly Widget[]): void {
  const { context, catalog } = document
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const top = root && kidsOf(document, root).map(kid => elementOf(document, kid)).find(element => element !== undefined)
  if (!root || !top)
    return
  const start = root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? document.getPageCount()
  const entries: (readonly [number, PDFRef])[] = []
  for (const page of new Set(widgets.map(widget => widget.page))) {
    const { parent, index } = placeFor(document, top, page.ref)
    const forms = widgets.filter(widget => widget.page === page).map((widget) => {
      const element = context.register(context.obj({
        Type: 'StructElem',
        S: 'Form',
        P: parent.ref,
        Pg: page.ref,
        Alt: PDFHexString.fromText(widget.label),
        K: { Type: 'OBJR', Obj: widget.ref, Pg: page.ref },
      }))
      const key = start + entries.length
      entries.push([key, element])
      context.lookup(widget.ref, PDFDict).set(name('StructParent'), PDFNumber.of(key))
      return element
    })
    const kids = kidsOf(document, parent.dict)
    parent.dict.set(name('K'), context.obj([...kids.slice(0, index), ...forms, ...kids.slice(index)]))
  }
  addToParentTree(document, root, entries)
}
