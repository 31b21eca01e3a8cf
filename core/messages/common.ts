/** Words that several figures say. */
export const commonWords = {
  colon: '：',
  comma: '、',
  showTable: '看表格',
  showPicture: '看图',
  /** A part of a figure could not be loaded: without a connection, or because the site is a newer one by now. */
  lost: '这一部分没有加载到，请连上网络后刷新页面',
  synthesis: '本课整理',
  /** `month` is `2025-01`. */
  asOf: (month: string) => `据 ${month} 原文`,
  months: (min: number, max: number) => min === max ? `${min} 个月` : `${min}–${max} 个月`,
  month: '月',
  topics: (count: number) => `${count} 个主题`,
  /** Items that found no room in a figure. */
  folded: (count: number) => `+${count}`,
}
