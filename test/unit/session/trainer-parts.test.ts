/** What participants get of a slide's Markdown. */
import { expect, it } from 'vitest'
import { participantsContent } from '../../../core/session/trainer-parts'

it.each([
  ['a comment keeps its place and loses its words', '- 一\n\n<!-- 密 -->\n\n- 二', '- 一\n\n<!---->\n\n- 二'],
  ['a comment of several lines', '一<!--\n密\n\n密\n-->二', '一<!---->二'],
  ['comments within a part', '一\n<!-- trainer -->\n<!-- 密 -->\n密\n<!-- /trainer -->\n二', '一\n\n二'],
  ['what is behind an end that ends nothing', '一\n<!-- /trainer -->\n二', '一\n\n二'],
  ['marks in a fence are code', '```html\n<!-- trainer -->\n<!-- x -->\n```', '```html\n<!-- trainer -->\n<!-- x -->\n```'],
  ['a longer fence holds a shorter one', '````md\n```html\n<!-- x -->\n```\n````', '````md\n```html\n<!-- x -->\n```\n````'],
  ['a fence of tildes', '~~~\n<!-- x -->\n~~~~', '~~~\n<!-- x -->\n~~~~'],
  ['code on a line', '写 `<!-- trainer -->` 和 ``<!-- ` -->`` 这两行', '写 `<!-- trainer -->` 和 ``<!-- ` -->`` 这两行'],
  ['a fence that does not end protects nothing', '```html\n<!-- trainer -->\n密\n<!-- /trainer -->', '```html'],
  ['nor do backquotes that are escaped', '\\` <!-- trainer -->密<!-- /trainer --> \\`', '\\`  \\`'],
  ['a fence within a part', '<!-- trainer -->\n```\n<!-- /trainer -->\n```\n密\n<!-- /trainer -->\n二', '二'],
  ['a script is code', '<script setup>\nconst a = \'<!-- x -->\'\n</script>', '<script setup>\nconst a = \'<!-- x -->\'\n</script>'],
  ['a script in a comment is a comment', '<!-- <script>密</script> -->二', '<!---->二'],
])('%s', (_, markdown, shown) => {
  expect(participantsContent(markdown)).toBe(shown)
})
