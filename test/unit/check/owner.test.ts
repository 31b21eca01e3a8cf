import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownerOf, setUpWith } from '../../../tools/check/owner'

/** A deck of `count` slides of which one, or none, says "fault", asked about the slides beside `first`. */
async function ask(count: number, first: number, faulty: number | undefined) {
  const candidates = [...setUpWith(first, count), first + 2].filter(no => no <= count)
  const shown: number[] = []
  const owner = await ownerOf('fault', candidates, count, async (no) => {
    shown.push(no)
    return faulty !== undefined && setUpWith(no, count).includes(faulty) ? ['other', 'fault'] : ['other']
  })
  return { candidates, owner, shown }
}

it('finds the slide whose fault it is, wherever the walk is, and none where none says it', async () => {
  const place = fc.integer({ min: 1, max: 60 }).chain(count => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count })))
  await fc.assert(fc.asyncProperty(place, fc.nat(), async ([count, first], pick) => {
    const { candidates } = await ask(count, first, undefined)
    const faulty = candidates[pick % candidates.length]!
    const { owner, shown } = await ask(count, first, faulty)
    expect(owner).toBe(count === 2 ? 1 : faulty)
    expect(shown.every(no => no >= 1 && no <= count)).toBe(true)
    expect((await ask(count, first, undefined)).owner).toBeUndefined()
  }), { examples: [[[1, 1], 0], [[2, 1], 1], [[3, 1], 1], [[4, 2], 2], [[3, 2], 1], [[55, 55], 0], [[55, 25], 3]] })
})
