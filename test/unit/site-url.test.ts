import { expect, it } from 'vitest'
import { siteUrlFault, siteUrlOf } from '../../core/site-url'

it.each(['https://example.org/deck/', 'http://localhost:8080', 'HTTPS://例子.中国/路线/?a=b'])('takes a whole address: %s', (url) => {
  expect(siteUrlOf(url)).toBe(url)
  expect(siteUrlFault(url)).toBeUndefined()
})

it.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org/', 'example.org', '/deck/', 'https:example.org', 'https://', 'https:///x', 'https://a b/', 'https://example.org/#/2', '', 5, true, null, ['https://example.org/']])('refuses anything else: %j', (value) => {
  expect(siteUrlOf(value)).toBeUndefined()
  expect(siteUrlFault(value)).toContain('write it whole, as siteUrl: https://example.org/deck/')
})

it('need not be given', () => {
  expect(siteUrlFault(undefined)).toBeUndefined()
})
