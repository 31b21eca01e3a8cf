import { expect, it } from 'vitest'
import { memoryFor, memoryWarning } from '../../../tools/lib/memory'

it('is estimated as it was measured', () => {
  expect([300, 1000].map(slides => memoryFor(slides) / 1e9)).toEqual([1.5, 3.7])
})

it('is told beforehand where a long deck takes more than is free', () => {
  expect(memoryWarning(1000, 2e9)).toBe('Printing 1000 slides takes about 3.7 GB of memory, and 2.0 GB are free: close other programs, or print a shorter --track')
  expect(memoryWarning(1000, 4e9)).toBeUndefined()
  expect(memoryWarning(500, 1e9)).toBeUndefined()
  expect(memoryWarning(501, 1e9)).toContain('Printing 501 slides')
})
