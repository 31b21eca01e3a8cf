/** What slides name of the roadmap. */
import { expect, it } from 'vitest'
import { namedParts } from '../../../core/deck/part-names'

it('finds the parts that components name, with their lines', () => {
  const slide = '# 一页\n\n<RoadmapFigure name="oven" open="x" />\n<RoadmapTable\n  size="large"\n  name="flour">\n</RoadmapTable> <study-plan figure="weeks" /><RoadmapFigure :name="own" />'
  expect(namedParts(slide)).toEqual([{ key: 'figures', name: 'oven', line: 2 }, { key: 'tables', name: 'flour', line: 5 }, { key: 'figures', name: 'weeks', line: 6 }])
})

it('takes neither code nor notes nor plain tags for them', () => {
  expect(namedParts('```md\n<RoadmapFigure name="a" />\n```\n`<RoadmapFigure name="b" />` <!-- <RoadmapFigure name="c" /> --> <input name="d"> <figure figure="e">')).toEqual([])
})
