import type { LabelPoint, PlacedLabel } from '../../../core/geometry/place-labels'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inside } from '../../../core/geometry/boxes'
import { placeLabels } from '../../../core/geometry/place-labels'
import { overlap } from '../../../core/text/placed'

const frame = { x: 0, y: 0, w: 1152, h: 500 }
const narrow = { x: 0, y: 0, w: 460, h: 500 }

const names = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'语音视觉数据标注平台客服机器人王李'), minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'ABCdefgh 12'), minLength: 1, maxLength: 20 }).filter(name => name.trim() !== ''),
)

/** 1 to 60 points anywhere in the frame; `crowd` puts them all into a tenth of it. */
function points(box: typeof frame, crowd = false): fc.Arbitrary<LabelPoint[]> {
  const share = fc.double({ min: 0, max: crowd ? 0.1 : 1, noNaN: true })
  return fc.array(fc.record({ name: names, x: share, y: share }), { minLength: 1, maxLength: 60 })
    .map(list => list.map(({ name, x, y }, i) => ({ id: `p${i}`, name, x: 16 + x * (box.w - 32), y: 16 + y * (box.h - 32) })))
}

function checkPlaced(list: LabelPoint[], box: typeof frame, options = {}) {
  const { labels, folds } = placeLabels(list, box, options)
  const all: PlacedLabel[] = [...labels, ...folds]
  for (const [i, a] of all.entries()) {
    expect(inside(a.text.box, box)).toBe(true)
    for (const b of all.slice(i + 1))
      expect(overlap(a.text.box, b.text.box)).toBe(false)
  }
  expect(all.flatMap(label => label.ids).sort()).toEqual(list.map(point => point.id).sort())
  for (const label of labels)
    expect(label.text.lines[0]?.text).toBe(list.find(point => point.id === label.ids[0])?.name)
  for (const fold of folds)
    expect(fold.text.lines[0]?.text).toBe(`+${fold.ids.length}`)
  return { labels, folds }
}

describe('placeLabels', () => {
  it('keeps 1 to 60 labels apart, inside and complete', () => {
    fc.assert(fc.property(points(frame), list => void checkPlaced(list, frame)), { numRuns: 60 })
  })

  it('keeps them so in a crowd, in a narrow frame and around obstacles', () => {
    const obstacles = [{ x: 200, y: 0, w: 60, h: 500 }, { x: 0, y: 232, w: 460, h: 36 }]
    fc.assert(fc.property(points(narrow, true), list => void checkPlaced(list, narrow, { obstacles })), { numRuns: 60 })
    fc.assert(fc.property(points(narrow), list => void checkPlaced(list, narrow, { obstacles })), { numRuns: 60 })
  })

  it('is deterministic', () => {
    fc.assert(fc.property(points(frame), list => void expect(placeLabels(list, frame)).toEqual(placeLabels(structuredClone(list), frame))), { numRuns: 20 })
  })

  it('puts a lone label to the right of its mark, and to the left at the right edge', () => {
    const right = placeLabels([{ id: 'a', name: '我', x: 100, y: 100 }], frame)
    expect(right.labels[0]?.text.box).toMatchObject({ x: 116, y: 91 })
    const left = placeLabels([{ id: 'a', name: '我', x: 1136, y: 100 }], frame)
    expect(left.labels[0]?.text.box.x).toBe(1136 - 16 - 18)
  })

  it('uses leader lines before it folds, and folds only what does not fit', () => {
    const list = Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, name: '数据标注平台', x: 500 + i * 28, y: 200 }))
    const { labels } = checkPlaced(list, frame)
    expect(labels.some(label => label.leader)).toBe(true)
    expect(labels).toHaveLength(8)
  })

  it('folds forty points at one place into labels and one count', () => {
    const list = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, name: '数据标注平台', x: 576, y: 200 }))
    const { folds } = checkPlaced(list, frame)
    expect(folds).toHaveLength(1)
  })

  it('keeps a count where not one name fits', () => {
    const tiny = { x: 0, y: 0, w: 60, h: 40 }
    const list = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, name: '数据标注平台', x: 5 * i, y: 20 }))
    const { labels, folds } = checkPlaced(list, tiny)
    expect(labels).toHaveLength(0)
    expect(folds.flatMap(fold => fold.ids)).toHaveLength(12)
  })

  it('does not let leader lines cross labels', () => {
    fc.assert(fc.property(points(frame, true), (list) => {
      const { labels, folds } = placeLabels(list, frame)
      const all = [...labels, ...folds]
      for (const { leader } of all) {
        if (!leader)
          continue
        // Twenty steps along the line; its end stops short of its own label.
        for (const t of Array.from({ length: 21 }, (_, i) => i / 20)) {
          const at = { x: leader[0].x + (leader[1].x - leader[0].x) * t, y: leader[0].y + (leader[1].y - leader[0].y) * t, w: 0.01, h: 0.01 }
          expect(all.some(other => overlap(at, other.text.box))).toBe(false)
        }
      }
    }), { numRuns: 40 })
  })
})
