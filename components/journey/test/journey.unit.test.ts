import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseRoadmap } from '../../../core/roadmap/load'
import { lineBoxes, overlap } from '../../../core/text/placed'
import { commonWords } from '../../../core/words/common'
import * as kinds from '../../kinds'
import { describeJourney, fitsJourney, JOURNEY, placeJourney } from '../journey'
import { journeyKind } from '../kind'
import readme from '../README.md?raw'
import { journeyWords } from '../words'
import { journey } from './data'

const text = (max: number) => fc.array(fc.constantFrom(...'面包发酵烘烤温度时间一二三 AIk'), { minLength: 1, maxLength: max }).map(chars => chars.join('').trim() || '面')

const journeys = fc.record({
  lanes: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }),
  count: fc.integer({ min: 3, max: 7 }),
}).chain(({ lanes, count }) => fc.record({
  kind: fc.constant('journey' as const),
  name: text(16),
  lanes: fc.tuple(...lanes.map(id => fc.record({ id: fc.constant(id), name: text(6) }))),
  steps: fc.tuple(...Array.from({ length: count }, (_, i) => fc.record({
    id: fc.constant(`s${i}`),
    name: text(8),
    cells: fc.dictionary(fc.constantFrom(...lanes), text(40)),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
  }))),
})).filter(fitsJourney)

describe('journey', () => {
  it('keeps all texts apart and inside', () => {
    fc.assert(fc.property(journeys, (data) => {
      const { lanes, steps } = placeJourney(data, commonWords['zh-CN'])
      const boxes = [...lanes.map(({ name }) => name), ...steps.flatMap(({ name, mark, cells }) => [name, ...mark ? [mark] : [], ...cells.flatMap(cell => cell ?? [])])].flatMap(lineBoxes)
      for (const [i, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.w).toBeLessThanOrEqual(JOURNEY.width)
        expect(box.y + box.h).toBeLessThanOrEqual(JOURNEY.height)
        expect(boxes.slice(i + 1).filter(other => overlap(box, other))).toEqual([])
      }
    }))
  })

  it('says each cell in words, in the language it is given', () => {
    expect(describeJourney(journey, journeyWords['zh-CN'])).toBe('1 和面：师傅，面粉加水，揉到不粘手。2 发酵：师傅，盖上布等一小时；烤炉，预热到二百度。3 烘烤：烤炉，二十五分钟。')
    expect(describeJourney(journey, journeyWords.en)).toContain('3 烘烤: 烤炉, 二十五分钟. ')
  })

  it('has a click for each step', () => {
    expect(journeyKind.steps(journey, {})).toBe(3)
  })

  it('is read from the example of its README', () => {
    const { figures } = parse(/```yaml\n([\s\S]*?)```/.exec(readme)![1]!) as { figures: unknown }
    const result = parseRoadmap(JSON.stringify({ id: 'example', lang: 'zh-CN', title: '例子', figures }), 'map.yaml', kinds)
    expect(result).toHaveProperty('roadmap.figures.first-order.steps.length', 3)
  })

  it.each([
    ['a lane that is not there', { ...journey, steps: journey.steps.map(step => ({ ...step, cells: { cook: '等' } })) }, '"cook" is no lane of the journey; there are: baker, oven'],
    ['two steps with one id', { ...journey, steps: journey.steps.map((step, i) => ({ ...step, id: 'bake', name: `${i}` })) }, '"bake" is there twice; each step has its own id'],
    ['more text than fits', { ...journey, lanes: ['a', 'b', 'c', 'd'].map(id => ({ id, name: id })), steps: Array.from({ length: 7 }, (_, i) => ({ id: `s${i}`, name: `${i}`, cells: Object.fromEntries(['a', 'b', 'c', 'd'].map(id => [id, '很长的一段话'.repeat(6)])) })) }, 'have more text than the picture holds'],
  ])('tells %s', (_, data, message) => {
    const result = parseRoadmap(JSON.stringify({ id: 'example', lang: 'zh-CN', title: '例子', figures: { way: data } }), 'map.yaml', kinds)
    expect('errors' in result && result.errors.map(error => error.message).join('\n')).toContain(message)
  })
})
