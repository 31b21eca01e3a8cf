/** Words of the whole route and of an opened stage. Durations come as text, such as `3–4 weeks`. */
import type { Words } from '../../core/words/language'
import { commonWords } from '../../core/words/common'
import { durationWords } from '../../core/words/duration'

const zh = {
  ...commonWords['zh-CN'],
  ...durationWords['zh-CN'],
  goal: '目标',
  focus: '重点',
  topics: '主题',
  topicCount: (count: number) => `${count} 个主题`,
  whole: '全程',
  soFar: (stages: number) => `走完 ${stages} 站`,
  shortest: '每段取最短',
  longest: '每段取最长',
  window: '最早与最晚开始',
  done: (duration: string) => `${duration}走完`,
  firstDay: '第一天',
  after: (duration: string) => `满 ${duration}`,
  span: (begins: string, ends: string) => `${begins}开始，${ends}结束`,
  back: '回到全程',
  text: (stages: number, shortest: string, longest: string) => `${stages} 个阶段接成一条线：每个阶段都用最短时间，${shortest}走完；都用最长时间，${longest}走完。`,
  stageText: (number: number, name: string, meta: string, span: string) => `${number} ${name}：${meta}；${span}。`,
  /** A sentence after a heading, such as a goal. */
  headed: (heading: string, text: string) => `${heading}：${text}`,
}

export type TimelineWords = typeof zh

export const timelineWords: Words<TimelineWords> = {
  'zh-CN': zh,
  'en': {
    ...commonWords.en,
    ...durationWords.en,
    goal: 'Goal',
    focus: 'Focus',
    topics: 'Topics',
    topicCount: count => `${count} ${count === 1 ? 'topic' : 'topics'}`,
    whole: 'In all',
    soFar: stages => `After stage ${stages}`,
    shortest: 'All shortest',
    longest: 'All longest',
    window: 'Earliest and latest start',
    done: duration => `Done in ${duration}`,
    firstDay: 'on the first day',
    after: duration => `after ${duration}`,
    span: (begins, ends) => `begins ${begins}, ends ${ends}`,
    back: 'Back to the whole route',
    text: (stages, shortest, longest) => `${stages} stages in a row: ${shortest} in all at their shortest, ${longest} at their longest. `,
    stageText: (number, name, meta, span) => `${number} ${name}: ${meta}; ${span}. `,
    headed: (heading, text) => `${heading}: ${text} `,
  },
}
