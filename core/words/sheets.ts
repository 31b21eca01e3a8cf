/** Words of the sheets: what all pages of sheets have, and the handout. */
import type { Words } from './language'

const sheetZh = {
  bar: '打印设置',
  paper: '纸张',
  papers: { a4: 'A4', letter: 'Letter' },
  print: '打印',
  deck: '回到课件',
  unknown: (items: readonly string[]) => `${items.join('、')} 认不出来，这里按默认值排`,
}

export type SheetWords = typeof sheetZh

export const sheetWords: Words<SheetWords> = {
  'zh-CN': sheetZh,
  'en': {
    bar: 'Print settings',
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'Letter' },
    print: 'Print',
    deck: 'Back to the deck',
    unknown: items => `${items.join(', ')}: not known, so the default is used`,
  },
}

const handoutZh = {
  title: '讲义',
  layout: '每页几张',
  layouts: { 1: '1 张，带横线', 2: '2 张', 3: '3 张，带横线', 4: '4 张', 6: '6 张', points: '1 张配讲稿' },
  contents: '目录',
  date: '日期',
  trainer: '讲师',
  online: '线上课件',
  onlineSlide: (no: number) => `线上课件第 ${no} 页`,
  /** The point layout in an edition without notes. */
  noPoints: '讲稿只在讲师版里，这里按每页 2 张排',
}

export type HandoutWords = typeof handoutZh

export const handoutWords: Words<HandoutWords> = {
  'zh-CN': handoutZh,
  'en': {
    title: 'Handout',
    layout: 'Slides on a sheet',
    layouts: { 1: '1, with lines', 2: '2', 3: '3, with lines', 4: '4', 6: '6', points: '1 with talking points' },
    contents: 'Contents',
    date: 'Date',
    trainer: 'Trainer',
    online: 'Slides online',
    onlineSlide: no => `Slide ${no} online`,
    noPoints: 'Talking points are in the trainer’s edition only; this shows 2 slides on a sheet',
  },
}
