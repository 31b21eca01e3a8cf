import { expect, it } from 'vitest'
import { sourceOf } from '../../../tools/guard/origin'

const host = 'localhost:3030'

it('takes a request for a page\'s own where browser and address say so', () => {
  for (const headers of [
    { origin: 'http://localhost:3030' },
    { 'sec-fetch-site': 'same-origin' },
    { 'origin': 'http://localhost:3030', 'sec-fetch-site': 'same-origin' },
    { origin: 'http://LOCALHOST:3030' },
  ])
    expect(sourceOf({ host, ...headers })).toBe('page')
  expect(sourceOf({ host: '[::1]:3030', origin: 'http://[::1]:3030' })).toBe('page')
  expect(sourceOf({ host: 'localhost', origin: 'http://localhost:80' })).toBe('page')
})

it('takes every other origin for elsewhere, whatever else is said', () => {
  for (const origin of ['http://localhost:3031', 'http://localhost', 'http://127.0.0.1:3030', 'http://localhost:3030.evil.example', 'http://localhost:3030@evil.example', 'http://evil.example/localhost:3030', 'null', '', 'localhost:3030', 'file://', 'vscode-webview://x', 'http://localhost:3030, http://evil.example'])
    expect([origin, sourceOf({ host, origin, 'sec-fetch-site': 'same-origin' })]).toEqual([origin, 'elsewhere'])
  for (const site of ['same-site', 'cross-site', '', 'Same-Origin', 'same-origin, cross-site'])
    expect([site, sourceOf({ 'host': host, 'origin': 'http://localhost:3030', 'sec-fetch-site': site })]).toEqual([site, 'elsewhere'])
  expect(sourceOf({ origin: 'http://localhost:3030' })).toBe('elsewhere')
})

it('tells who types an address from what is no browser', () => {
  expect(sourceOf({ host, 'sec-fetch-site': 'none' })).toBe('user')
  expect(sourceOf({ host })).toBe('program')
  expect(sourceOf({})).toBe('program')
})
