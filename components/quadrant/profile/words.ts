/** Words of profiles: in the table, opened, compared. */
import type { Words } from '../../../core/words/language'

const zh = {
  type: '类型',
  image: '形象',
  tagline: '一句话',
  close: '收起',
  comparison: (name: string) => `${name}对照`,
}

export type ProfileWords = typeof zh

export const profileWords: Words<ProfileWords> = {
  'zh-CN': zh,
  'en': {
    type: 'Type',
    image: 'Image',
    tagline: 'In short',
    close: 'Close',
    comparison: name => `${name} compared`,
  },
}
