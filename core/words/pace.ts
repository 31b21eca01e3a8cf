/** Words of the presenter's time: what a trainer reads at a glance. */
import type { Words } from './language'

const zh = {
  name: '时间',
  start: '开始计时',
  pause: '暂停',
  resume: '继续',
  clear: '清除记录',
  confirmClear: '真的清除',
  keep: '先留着',
  save: '存为排练记录',
  close: '收起',
  /** `time` is the clock's. */
  end: (time: string) => `照这样讲，${time} 结束`,
  plannedEnd: (time: string) => `原定 ${time}`,
  onTime: '正好',
  late: (minutes: number) => `慢 ${minutes} 分钟`,
  early: (minutes: number) => `快 ${minutes} 分钟`,
  paused: '已暂停',
  station: '站',
  planned: '计划',
  spent: '实际',
  chapters: '各站用时',
  here: '正在这一站',
  cuts: '来得及的话不用跳；要赶上原定时间，可以跳过：',
  notEnough: '能跳的都跳过也赶不上，只差在讲快一些：',
  nothingToCut: '后面没有可以跳过的页了。',
  slide: (no: number, title: string, minutes: number) => `${no} ${title}（${minutes} 分钟）`,
  notKept: (why: string) => `记录存不下来，刷新会丢：${why}`,
}

export type PaceWords = typeof zh

export const paceWords: Words<PaceWords> = {
  'zh-CN': zh,
  'en': {
    name: 'Time',
    start: 'Start timing',
    pause: 'Pause',
    resume: 'Resume',
    clear: 'Clear the record',
    confirmClear: 'Clear it',
    keep: 'Keep it',
    save: 'Save as rehearsal',
    close: 'Close',
    end: time => `At this pace it ends at ${time}`,
    plannedEnd: time => `planned ${time}`,
    onTime: 'On time',
    late: minutes => `${minutes} min late`,
    early: minutes => `${minutes} min early`,
    paused: 'Paused',
    station: 'Stop',
    planned: 'Planned',
    spent: 'Taken',
    chapters: 'Time by chapter',
    here: 'You are in this chapter',
    cuts: 'To be back on time, leave out:',
    notEnough: 'Leaving all of these out is not enough; speak faster too:',
    nothingToCut: 'No slide ahead can be left out.',
    slide: (no, title, minutes) => `${no} ${title} (${minutes} min)`,
    notKept: why => `The record cannot be kept and is lost on reload: ${why}`,
  },
}
