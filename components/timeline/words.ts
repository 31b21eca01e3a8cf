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
  span: (begins: string, ends: string) => `${begins}开始，${ends}结束`,
  after: (duration: string) => `满 ${duration}`,
  back: '回到全程',
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
    span: (begins, ends) => `begins ${begins}, ends ${ends}`,
    after: duration => `after ${duration}`,
    back: 'Back to the whole route',
  },
}
