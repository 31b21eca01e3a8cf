/** The whole route of the learning stages. */
export const timelineWords = {
  label: '学习阶段与月数',
  stage: '阶段',
  duration: '时长',
  begins: '开始',
  ends: '结束',
  goal: '目标',
  focus: '重点',
  topics: '主题',
  whole: '全程',
  soFar: (stages: number) => `走完 ${stages} 站`,
  shortest: '每段取最短',
  longest: '每段取最长',
  window: '最早与最晚开始',
  done: (months: string) => `${months}走完`,
  /** A moment that lies between two ends, counted from the first day. */
  moment: (min: number, max: number) => max === 0 ? '第一天' : min === max ? `满 ${min} 个月` : `满 ${min}–${max} 个月`,
  span: (begins: string, ends: string) => `${begins}开始，${ends}结束`,
  back: '回到全程',
  text: (stages: number, min: string, max: string) => `${stages} 个阶段接成一条线：每个阶段都用最短时间，${min}走完；都用最长时间，${max}走完。`,
  stageText: (number: number, name: string, meta: string, span: string) => `${number} ${name}：${meta}；${span}。`,
  details: (goal: string, focus: string, topics: string) => `目标：${goal}重点：${focus}主题：${topics}。`,
}
