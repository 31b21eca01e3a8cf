import { expect, it } from 'vitest'
import { parseSettings } from '../../core/deck/settings'
import { siteUrlOf } from '../../core/site-url'

it.each(['https://example.org/deck/', 'http://localhost:8080', 'HTTPS://例子.中国/路线/?a=b'])('takes a whole address: %s', (url) => {
  expect(siteUrlOf(url)).toBe(url)
  expect(parseSettings({ siteUrl: url })).toMatchObject({ settings: { siteUrl: url } })
})

it.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org/', 'example.org', '/deck/', 'https:example.org', 'https://', 'https:///x', 'https://a b/', 'https://example.org/#/2', '', 5, true, null, ['https://example.org/']])('refuses anything else: %j', (value) => {
  expect(siteUrlOf(value)).toBeUndefined()
  expect(parseSettings({ siteUrl: value })).toMatchObject({ faults: [{ path: ['siteUrl'], message: expect.stringMatching(/^siteUrl: /) as string }] })
})
