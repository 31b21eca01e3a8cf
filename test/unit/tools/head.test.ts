import { expect, it } from 'vitest'
import { head } from '../../../tools/vite/head'

function transform(html: string): string {
  const { transformIndexHtml } = head()
  return transformIndexHtml.handler(html).html
}

it('takes the quotes that are doubled', () => {
  expect(transform('<meta name="description" content="&quot;半天工作坊&quot;">')).toBe('<meta name="description" content="半天工作坊">')
  expect(transform('<meta name="author" content="工作坊">')).toBe('<meta name="author" content="工作坊">')
})

it('makes the address of the preview whole where the site has one', () => {
  const image = '<meta property="og:image" content="og-image.png">'
  expect(transform(image)).toBe(image)
  expect(transform(`${image}<meta property="og:url" content="https://example.org/deck/">`)).toContain('<meta property="og:image" content="https://example.org/deck/og-image.png">')
  expect(transform(`${image}<meta property="og:url" content="no address">`)).toContain(image)
})
