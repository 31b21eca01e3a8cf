import { commonWords as words } from '../words/common'

/** Words that several figures say. */
export const commonWords = {
  ...words['zh-CN'],
  months: (min: number, max: number) => min === max ? `${min} 个月` : `${min}–${max} 个月`,
  month: '月',
  folded: (count: number) => `+${count}`,
  topics: (count: number) => `${count} 个主题`,
}
