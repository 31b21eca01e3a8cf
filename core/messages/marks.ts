/** How far each topic of a plan is, and when a stage is reached. */
export const markWords = {
  span: (early: string, late: string) => early === late ? early : `${early}–${late}`,
  marks: { none: '未开始', learning: '在学', done: '学完', skipped: '跳过' },
  marked: (topic: string, mark: string) => `${topic}：${mark}`,
  markHint: '点一下换一档',
}
