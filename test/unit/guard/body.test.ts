import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseBody } from '../../../tools/guard/body'
import { RequestFault } from '../../../tools/guard/fault'

it('reads JSON as it is, and what stands for undefined as missing', () => {
  const texts = fc.json().filter(text => !/__proto__|constructor|prototype/.test(text))
  fc.assert(fc.property(texts, (text) => {
    expect(parseBody(text)).toEqual(JSON.parse(text))
  }))
  expect(parseBody('{"a":"__UNDEFINED___","b":{"c":"__UNDEFINED___"},"d":"__UNDEFINED"}')).toEqual({ b: {}, d: '__UNDEFINED' })
})

it('refuses what is no JSON with one line, however deep', () => {
  for (const text of ['', '{', 'undefined', '\'a\'', '{a:1}', '[1,]', '\u0000', '['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`])
    expect(() => parseBody(text)).toThrow(new RequestFault(400, 'The body is no JSON'))
})

it('refuses keys that reach into every object, at any depth and however they are written', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'const\\u0072uctor']) {
    for (const text of [`{"${key}":1}`, `{"a":[{"b":{"${key}":{"polluted":1}}}]}`, `[{"${key}":"__UNDEFINED___"}]`])
      expect(() => parseBody(text)).toThrow(/is not allowed$/)
  }
  expect({}).not.toHaveProperty('polluted')
})
