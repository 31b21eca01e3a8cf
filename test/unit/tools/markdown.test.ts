import MarkdownExit from 'markdown-exit'
import { expect, it } from 'vitest'
import { markWords } from '../../../tools/vite/markdown'

const md = new MarkdownExit({ html: true })
markWords(md)
const render = (source: string) => md.render(source).trim().replaceAll('<wbr>', '|').replace(/<span class="together">(.*?)<\/span>/g, '[$1]')

it('breaks between clauses, else between words', () => {
  expect(render('# 场景喂数据，数据筑壁垒')).toBe('<h1><span class="clause">场景|喂|数据，</span>|<span class="clause">数据|筑|壁垒</span></h1>')
  expect(render('# 把你的产品放回产业链')).toMatch(/^<h1>把.*产品\|?放回\|产业链<\/h1>$/)
})

it('puts a space between Han and Latin, where bold words end too, and none twice', () => {
  expect(render('- **接API**再做AI应用')).toBe('<ul>\n<li><strong>[接 API]</strong><span> |再做 |[AI 应用]</span></li>\n</ul>')
  expect(render('用**AI**做').replaceAll('|', '')).toBe('<p>用<strong> AI</strong> 做</p>')
  expect(render('会接 API，再接`LLM`。').replaceAll('|', '')).toBe('<p>会接 API，再接<code>LLM</code>。</p>')
})

it('leaves expressions whole', () => {
  expect(render('第 {{ $page + 1 }} 页')).toBe('<p>第 {{ $page + 1 }} 页</p>')
})

it('sets what follows the bold words of an item in a column of its own', () => {
  expect(render('- **画出** 一张图').replaceAll('|', '')).toBe('<ul>\n<li><strong>画出</strong><span> 一张图</span></li>\n</ul>')
  expect(render('- **画出** 图\n- **评估** 人\n- **判断** 事')).toMatch(/^<ul class="thirds">/)
  expect(render('- **画出** 图\n- **评估** 人\n- 事')).toMatch(/^<ul>/)
  expect(render('- 一张图').replaceAll('|', '')).toBe('<ul>\n<li>一张图</li>\n</ul>')
})
