/** What an author may write: good data, and every mistake named at its place. */
import type { Node } from '../../../core/roadmap/entries'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { tryExamples } from '../../../test/examples'
import { quadrantKind } from '../kind'
import { quadrantSchema } from '../schema'
import { quadrant, written } from './data'

/** What schema and rules say of the data with one change. */
function told(change: (data: typeof written) => unknown): string[] {
  const data = structuredClone(written)
  change(data)
  const { issues = [] } = v.safeParse(quadrantSchema, data)
  return [
    ...issues.map(({ path, message }) => `${path?.map(({ key }) => String(key)).join('.')}  ${message}`),
    ...[...quadrantKind.rules!({ node: data as unknown as Node, path: [] }, new Map(), () => undefined)].map(({ path, message }) => `${path.join('.')}  ${message}`),
  ]
}

describe('the data', () => {
  it('is taken, with lines given out by order where the author gives none', () => {
    expect(told(() => {})).toEqual([])
    expect(quadrant.profiles.map(({ line }) => line)).toEqual([1, 3, 5, 7])
    const [, second] = structuredClone(written.profiles)
    expect(v.parse(quadrantSchema, { ...written, profiles: [{ ...written.profiles[0], line: 6 }, second, ...written.profiles.slice(2)] }).profiles.map(({ line }) => line)).toEqual([6, 3, 5, 7])
  })

  it('needs no image, tagline or self-assessment', () => {
    const profiles = written.profiles.map(({ image: _, tagline: __, ...rest }) => rest)
    expect(v.safeParse(quadrantSchema, { ...written, profiles, assessment: undefined }).success).toBe(true)
  })

  it('gives its profiles to other figures, and says what can be opened', () => {
    expect(quadrantKind.entries!(quadrant)[0]).toEqual({ id: 'landmark', name: '地标型', image: '城市客厅', text: '什么书都有，能逛一天', line: 1, origin: 'article', asOf: '2025-01' })
    expect(quadrantKind.items!(quadrant)).toEqual(['self', 'room', 'quiz'])
    expect(quadrantKind.items!({ ...quadrant, assessment: undefined })).toEqual(['self', 'room'])
  })
})

it.each<[what: string, change: (data: typeof written) => unknown, errors: string[]]>([
  ['two profiles in one field', ({ profiles }) => profiles[3]!.y = 'high', ['profiles.3  a second profile at "x: low, y: high"; each of the four corners has one']],
  ['an id of a mode', ({ profiles }) => profiles[3]!.id = 'room', ['profiles.3.id  "room" is taken by a mode of the quadrant; choose another id']],
  ['an id twice', ({ profiles }) => profiles[3]!.id = 'theme', ['profiles.3.id  "theme" is there twice; each profile has its own id']],
  ['three profiles', ({ profiles }) => profiles.pop(), ['profiles  has 3 entries; 4 are allowed']],
  ['one fact', data => data.facts.splice(1), ['facts  has 1 entries; 2 to 6 are allowed', ...[0, 1, 2, 3].flatMap(i => ['shelf', 'guest'].map(id => `profiles.${i}.facts.${id}  "${id}" is no fact of the quadrant; there are: place`))]],
  ['a fact twice', ({ facts }) => facts[2]!.id = 'shelf', ['facts.2.id  "shelf" is there twice; each fact has its own id', ...[0, 1, 2, 3].map(i => `profiles.${i}.facts.guest  "guest" is no fact of the quadrant; there are: place, shelf`)]],
  ['a fact that is missing', ({ profiles }) => delete (profiles[1]!.facts as Partial<Node>).shelf, ['profiles.1.facts  has no shelf; each profile has the facts place, shelf, guest']],
  ['a fact that nobody named', ({ profiles }) => Object.assign(profiles[1]!.facts, { price: '不贵' }), ['profiles.1.facts.price  "price" is no fact of the quadrant; there are: place, shelf, guest']],
  ['facts that are a text', ({ profiles }) => Object.assign(profiles[0]!, { facts: '市中心' }), ['profiles.0.facts  must have the text of each fact under its id']],
  ['a line colour that is not there', ({ profiles }) => Object.assign(profiles[0]!, { line: 8 }), ['profiles.0.line  8 is no line colour; there are 1 to 7']],
  ['answers that run backwards', ({ assessment: { questions } }) => questions[0]!.answers[1]!.at = 0, ['assessment.questions.0.answers.1.at  0 does not stand above the answer before; answers go from the low to the high end of the axis']],
  ['an axis with too few questions', ({ assessment: { questions } }) => questions.slice(5, 8).forEach(question => question.axis = 'x'), ['assessment.questions  has 2 questions about the y axis; a position needs at least 3 on each']],
  ['too few questions', ({ assessment: { questions } }) => questions.splice(4, 3), ['assessment.questions  has 7 entries; 8 to 10 are allowed']],
  ['a key that is not known', ({ profiles }) => Object.assign(profiles[0]!, { tier: 1 }), ['profiles.0.tier  is not known; allowed here: id, name, x, y, image, tagline, facts, line, asOf, origin']],
])('names %s', (_, change, errors) => {
  expect(told(change)).toEqual(errors)
})

it('names facts that are too long together to stand beside the map', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const long = '这一句话长到四十个字也说不完，还要再添一些才够数；'.repeat(3)
  const change = (text: string) => (data: typeof written) => Object.assign(data, {
    facts: ids.map(id => ({ id, name: `事情${id}` })),
    profiles: data.profiles.map(profile => ({ ...profile, facts: Object.fromEntries(ids.map(id => [id, text])) })),
  })
  expect(told(change(long.slice(0, 30)))).toEqual([])
  expect(told(change(long.slice(0, 60)))[0]).toBe('profiles.0.facts  the facts are 6 lines too long to stand beside the map; shorten them or their labels')
})

it('has examples in its README that are right', () => {
  expect(tryExamples(new URL('../README.md', import.meta.url), quadrantKind)).toEqual({ count: 2, problems: [] })
})
