/** Form fields of a PDF, read and filled in the way a reader does. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlacedField } from '../../../core/sheets/field'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { addFields } from '../../../tools/lib/form'

const A4: [number, number] = [595.28, 841.89]

/** Two pages, tagged as Chromium does it: `Document` holds all pages, an element a page what is on it. */
async function sheets(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const pages = [document.addPage(A4), document.addPage(A4)]
  const [root, top] = [context.nextRef(), context.nextRef()]
  const parts = pages.map((page, i) => {
    page.node.set(PDFName.of('StructParents'), context.obj(i))
    return context.register(context.obj({ Type: 'StructElem', S: 'P', P: top, Pg: page.ref, K: 0 }))
  })
  context.assign(top, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: parts }))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: { Nums: parts.flatMap((part, i) => [i, [part]]) }, ParentTreeNextKey: 2 }))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  return document
}

function field(name: string, change: Partial<PlacedField> = {}): PlacedField {
  return { name, label: `写这里：${name}`, type: 'text', page: 0, x: 80, y: 100, width: 400, height: 30, ...change }
}

const open = (data: Uint8Array) => getDocument({ data: data.slice(), verbosity: 0 }).promise

async function printed(...fields: PlacedField[]): Promise<PDFDocumentProxy> {
  const document = await sheets()
  await addFields(document, fields)
  return open(await document.save({ updateFieldAppearances: false }))
}

const annotations = async (pdf: PDFDocumentProxy, page = 1) => (await pdf.getPage(page)).getAnnotations() as Promise<Record<string, unknown>[]>

/** What is drawn on a page, its fields included. */
async function drawn(pdf: PDFDocumentProxy, page = 1): Promise<string> {
  const { fnArray, argsArray } = await (await pdf.getPage(page)).getOperatorList()
  return fnArray.flatMap((fn, i) => fn === OPS.showText ? (argsArray[i] as [({ unicode?: string } | number)[]])[0].map(glyph => typeof glyph === 'object' ? glyph.unicode ?? '' : '') : []).join('')
}

describe('addFields', () => {
  it('puts each field where it was measured, with its name and what it is for', async () => {
    const [first] = await annotations(await printed(field('product')))
    expect(first).toMatchObject({ fieldName: 'product', alternativeText: '写这里：product', fieldType: 'Tx', fieldValue: '' })
    const rect = first!.rect as number[]
    for (const [i, pt] of [60, 841.89 - 97.5, 360, 841.89 - 75].entries())
      expect(rect[i]).toBeCloseTo(pt, 1)
  })

  it('has one-line, long, numeric and ticked fields', async () => {
    const found = await annotations(await printed(field('line'), field('long', { type: 'multiline' }), field('number', { type: 'number' }), field('tick', { type: 'checkbox' })))
    expect(found.map(({ fieldType, multiLine, maxLen, checkBox }) => [fieldType, multiLine ?? false, maxLen ?? 0, checkBox ?? false])).toEqual([
      ['Tx', false, 0, false],
      ['Tx', true, 0, false],
      ['Tx', false, 3, false],
      ['Btn', false, 0, true],
    ])
  })

  it('draws nothing until something is written', async () => {
    expect(await drawn(await printed(field('line'), field('long', { type: 'multiline' }), field('tick', { type: 'checkbox' })))).toBe('')
  })

  it('keeps and shows Chinese that a reader writes into it', async () => {
    const pdf = await printed(field('line'), field('long', { type: 'multiline', y: 200, height: 90 }), field('tick', { type: 'checkbox', y: 300, width: 12, height: 12 }))
    const values: Record<string, unknown> = { line: '智能音箱 smart 3', long: '理由一：跑过一线；理由二：这里缺懂模型的人。', tick: true }
    for (const { id, fieldName } of await annotations(pdf))
      pdf.annotationStorage.setValue(id as string, { value: values[fieldName as string] })
    const saved = await open(await pdf.saveDocument())
    expect((await annotations(saved)).map(({ fieldValue }) => fieldValue)).toEqual([values.line, values.long, 'Yes'])
    const shown = await drawn(saved)
    expect(shown).toContain(values.line)
    expect(shown).toContain(values.long)
    const fields = (await PDFDocument.load(await pdf.saveDocument())).getForm()
    expect(fields.getTextField('long').getText()).toBe(values.long)
    expect(fields.getCheckBox('tick').isChecked()).toBe(true)
  })

  it('tells each field in the tags of its page, behind what is printed there, in reading order', async () => {
    const pdf = await printed(field('b', { page: 1 }), field('a1'), field('a2', { type: 'checkbox', y: 200 }))
    const roles = async (page: number) => JSON.stringify(await (await pdf.getPage(page)).getStructTree())
    expect((await roles(1)).match(/"role":"Form"/g)).toHaveLength(2)
    expect((await roles(2)).match(/"role":"Form"/g)).toHaveLength(1)
    expect((await annotations(pdf)).map(({ fieldName }) => fieldName)).toEqual(['a1', 'a2'])
  })

  it('tells every field that cannot be used', async () => {
    const wrong = addFields(await sheets(), [field('a'), field('a'), field('L1.2'), field('b', { label: ' ' }), field('c', { width: 0 }), field('d', { page: 2 })])
    await expect(wrong).rejects.toThrow([
      'Field "a": another field has this name',
      'Field "L1.2": its name may hold letters, digits, "-" and "_" only',
      'Field "b": it has no label',
      'Field "c": it has no size',
      'Field "d": it is on page 3 of 2',
    ].join('\n'))
  })

  it('places any field on its page', async () => {
    const box = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 1000 }), width: fc.integer({ min: 8, max: 90 }), height: fc.integer({ min: 8, max: 120 }) })
    const fields = fc.sample(fc.tuple(box, fc.integer({ min: 0, max: 1 }), fc.constantFrom('text', 'multiline', 'number', 'checkbox')), { numRuns: 60, seed: 7 })
      .map(([box, page, type], i) => field(`f${i}`, { ...box, page, type }))
    const pdf = await printed(...fields)
    const found = [...await annotations(pdf, 1), ...await annotations(pdf, 2)]
    expect(found.map(({ fieldName }) => fieldName).sort()).toEqual(fields.map(({ name }) => name).sort())
    for (const { rect } of found as { rect: number[] }[]) {
      expect(rect[0]).toBeGreaterThanOrEqual(0)
      expect(rect[1]).toBeGreaterThanOrEqual(-0.5)
      expect(rect[2]).toBeLessThanOrEqual(A4[0] + 0.5)
      expect(rect[3]).toBeLessThanOrEqual(A4[1] + 0.5)
    }
  })
})
