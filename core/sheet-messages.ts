/** Words of the sheets: handout, and what all pages of sheets have. */
export const sheetWords = {
  bar: '打印设置',
  paper: '纸张',
  papers: { a4: 'A4', letter: 'Letter' },
  print: '打印',
  deck: '回到课件',
  unknown: (items: readonly string[]) => `${items.join('、')} 认不出来，这里按默认值排`,
}

export const handoutWords = {
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
