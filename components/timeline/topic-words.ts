/** Words of an opened stage with its topics, which loads by itself. */
import type { Words } from '../../core/words/language'
import type { TimelineWords } from './words'
import { timelineWords } from './words'

const zh = {
  ...timelineWords['zh-CN'],
  folded: (count: number) => `+${count} 个子主题`,
  subTopics: (count: number) => `${count} 个子主题`,
  backToStage: '点站名回到整段',
  unfold: (topic: string, more: string) => `${topic}：${more}`,
}

export type TopicWords = TimelineWords & typeof zh

const count = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`

export const topicWords: Words<TopicWords> = {
  'zh-CN': zh,
  'en': {
    ...timelineWords.en,
    folded: number => `+${count(number, 'sub-topic')}`,
    subTopics: number => count(number, 'sub-topic'),
    backToStage: 'Choose the stage to see all of it',
    unfold: (topic, more) => `${topic}: ${more}`,
  },
}
