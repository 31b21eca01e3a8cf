/**
 * Form fields of a printed sheet: the places to write become fields that a PDF reader fills in. An empty field draws
 * nothing, so that paper shows the lines of the sheet alone.
 *
 * A field holds a font of its own with the Chinese characters in common use (`fontOfFields`): readers have no other to
 * set what is typed. Fields are told to screen readers as `Form` elements of the tagged page (PDF 1.7, 14.8.4.5).
 */
import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import type { PlacedField } from '../../core/sheets/field'
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import { fontOfFields } from './fonts'
import { tagWidgets } from './form-tags'

/** A CSS px, in pt. */
const PX = 0.75
/** What is typed, in pt. */
const SIZE = 10.5
const FONT = 'NotoSansSC'

/** Bits of `Ff` (PDF 1.7, 12.7.4.3) and of `F` (12.5.3). */
const MULTILINE = 1 << 12
const PRINTED = 1 << 2

/** Longest text of a field for a number. */
const DIGITS = 3

/** A check mark in a box of `w` x `h` pt. */
function checkMark(w: number, h: number): string {
  const at = (x: number, y: number) => `${(x * w).toFixed(2)} ${(y * h).toFixed(2)}`
  return `q ${(Math.min(w, h) * 0.13).toFixed(2)} w 0 G ${at(0.2, 0.5)} m ${at(0.42, 0.26)} l ${at(0.82, 0.78)} l S Q`
}

/**
 * What would make a field unusable: a name that is not unique, or that PDF reads as a path; no name for people; no room;
 * a page that is not there.
 */
function faultOf(field: PlacedField, pages: number, names: Set<string>): string | undefined {
  if (!/^[\w-]+$/.test(field.name))
    return 'its name may hold letters, digits, "-" and "_" only'
  if (names.has(field.name))
    return 'another field has this name'
  if (!field.label.trim())
    return 'it has no label'
  if (!(field.width > 0 && field.height > 0))
    return 'it has no size'
  if (!(field.page >= 0 && field.page < pages))
    return `it is on page ${field.page + 1} of ${pages}`
}

function rectOf(page: PDFPage, { x, y, width, height }: PlacedField): number[] {
  const top = page.getHeight()
  return [x * PX, top - (y + height) * PX, (x + width) * PX, top - y * PX].map(value => Math.round(value * 100) / 100)
}

/** Registers the widget of `field`; field and widget are one object, as each field stands in one place. */
function addWidget(document: PDFDocument, page: PDFPage, field: PlacedField): PDFRef {
  const { context } = document
  const rect = rectOf(page, field)
  const [w, h] = [rect[2]! - rect[0]!, rect[3]! - rect[1]!]
  const drawing = (content: string) => context.register(context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, w, h] }))
  const common = {
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: rect,
    F: PRINTED,
    P: page.ref,
    T: PDFHexString.fromText(field.name),
    TU: PDFHexString.fromText(field.label),
  }
  const ref = context.register(field.type === 'checkbox'
    ? context.obj({ ...common, FT: 'Btn', V: 'Off', AS: 'Off', MK: { CA: PDFString.of('4') }, AP: { N: { Yes: drawing(checkMark(w, h)), Off: drawing('') } } })
    : context.obj({
        ...common,
        FT: 'Tx',
        Ff: field.type === 'multiline' ? MULTILINE : 0,
        DA: PDFString.of(`/${FONT} ${SIZE} Tf 0 g`),
        // A reader paints the ground when it draws what was typed: ruled lines do not run through the words then.
        ...field.type === 'multiline' && { MK: { BG: [1, 1, 1] } },
        ...field.type === 'number' && { MaxLen: DIGITS, Q: 1 },
        AP: { N: drawing('/Tx BMC EMC') },
      }))
  page.node.addAnnot(ref)
  return ref
}

/**
 * Adds `fields`, in reading order, to the document, and tells them in its tags.
 * Save it with `updateFieldAppearances: false`: the library would draw the fields in Helvetica.
 * @throws {Error} with every field that cannot be used.
 */
export async function addFields(document: PDFDocument, fields: readonly PlacedField[]): Promise<void> {
  if (fields.length === 0)
    return
  const pages = document.getPages()
  const names = new Set<string>()
  const faults = fields.flatMap((field) => {
    const fault = faultOf(field, pages.length, names)
    names.add(field.name)
    return fault ? [`Field "${field.name}": ${fault}`] : []
  })
  if (faults.length > 0)
    throw new Error(faults.join('\n'))

  const { context, catalog } = document
  document.registerFontkit(fontkit)
  const font = await document.embedFont(await fontOfFields(), { subset: false, customName: FONT })
  const widgets = fields.map((field) => {
    const page = pages[field.page]!
    return { ref: addWidget(document, page, field), page, label: field.label }
  })
  for (const page of new Set(widgets.map(widget => widget.page)))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  catalog.set(PDFName.of('AcroForm'), context.obj({
    Fields: widgets.map(({ ref }) => ref),
    DR: { Font: { [FONT]: font.ref } },
    DA: PDFString.of(`/${FONT} ${SIZE} Tf 0 g`),
  }))
  tagWidgets(document, widgets)
}
