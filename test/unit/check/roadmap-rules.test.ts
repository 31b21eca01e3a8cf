/** What the check finds in the roadmap beside what its schema says. */
import type { CheckedSlide } from '../../../tools/check/sources'
import { expect, it } from 'vitest'
import { unusedFigures } from '../../../tools/check/roadmap-rules'

const text = `id: bakery
figures:
  oven:
    kind: quadrant
  oven-heat:
    kind: matrix
    rows: { from: ways }
  ways:
    kind: chain
`
const roadmap = { id: 'bakery', figures: { 'oven': { kind: 'quadrant' }, 'oven-heat': { kind: 'matrix', rows: { from: 'ways' } }, 'ways': { kind: 'chain' } } }
const unused = (...raw: string[]) => unusedFigures([{ raw } as CheckedSlide], roadmap, 'roadmap/zh.yaml', text).map(({ line, message }) => [line, message])

it('names each figure that no slide and no other figure shows, with its line', () => {
  expect(unused('<RoadmapFigure name="oven" />', '<RoadmapFigure name="oven-heat" />')).toEqual([])
  expect(unused('figure: oven', '    stages: "oven-heat"')).toEqual([])
  expect(unused('<RoadmapFigure name="oven" />')).toEqual([[5, 'No slide shows the figure "oven-heat"; put <RoadmapFigure name="oven-heat" /> on one, or take the figure out']])
})

it('takes no name for another that begins or ends like it', () => {
  expect(unused('figure: oven-heat', 'the oven').map(([line]) => line)).toEqual([3])
  expect(unused('<RoadmapFigure name="oven-heat" />').map(([line]) => line)).toEqual([3])
})
