/** What a device keeps: read with care, shared between uses, never lost. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useStored } from '../../composables/useStored'

function parse(stored: unknown) {
  if (!Array.isArray(stored))
    throw new TypeError('must be a list')
  return stored.map(String)
}

const scope = effectScope()
const use = () => scope.run(() => useStored<string[]>('names', () => [], parse))!

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

it('is what was kept, and keeps what is set', () => {
  localStorage.setItem('names', '["a"]')
  const { value } = use()
  expect(value.value).toEqual(['a'])
  value.value = ['a', 'b']
  expect(localStorage.getItem('names')).toBe('["a","b"]')
  expect(use().value.value).toEqual(['a', 'b'])
})

it('puts aside what it cannot read, and says why', () => {
  localStorage.setItem('names', '{"a":1}')
  const { value, problem } = use()
  expect(value.value).toEqual([])
  expect(problem.value).toBe('must be a list')
  value.value = ['new']
  expect(localStorage.getItem('names.unreadable')).toBe('{"a":1}')
  expect(localStorage.getItem('names')).toBe('["new"]')
})

it('follows another window', async () => {
  const { value } = use()
  window.dispatchEvent(new StorageEvent('storage', { key: 'names', newValue: '["x"]', storageArea: localStorage }))
  expect(value.value).toEqual(['x'])
})

it('goes on without a place to keep anything, and says why', () => {
  const { value, problem } = use()
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  value.value = ['a']
  expect(value.value).toEqual(['a'])
  expect(problem.value).toBe('full')
})
