/** Words of what participants do on slides beside the figures. */
import type { Words } from './language'

const countdownZh = {
  label: '倒计时',
  start: '开始',
  resume: '继续',
  pause: '暂停',
  addMinute: '＋1 分钟',
  reset: '重来',
  /** Also the name of the button, so both states are told. */
  sound: (on: boolean): string => on ? '声音开' : '声音关',
  minutes: (count: number) => `${count} 分钟`,
  left: (minutes: number) => `还剩 ${minutes} 分钟`,
  paused: '已暂停',
  over: '时间到',
}

export type CountdownWords = typeof countdownZh

export const countdownWords: Words<CountdownWords> = {
  'zh-CN': countdownZh,
  'en': {
    label: 'Countdown',
    start: 'Start',
    resume: 'Resume',
    pause: 'Pause',
    addMinute: '+1 min',
    reset: 'Reset',
    sound: on => on ? 'Sound on' : 'Sound off',
    minutes: count => `${count} min`,
    left: minutes => minutes === 1 ? '1 minute left' : `${minutes} minutes left`,
    paused: 'Paused',
    over: 'Time is up',
  },
}

const checkZh = {
  answer: (name: string) => `${name}：你的答案`,
  placeholder: '写一句答案',
  points: (name: string) => `${name}：打几分`,
  unit: '分',
  how: (low: string, high: string) => `每题先写答案，再打 0 到 3 分：0 是${low}，3 是${high}。`,
  before: '开场',
  after: '现在',
  changed: '变化',
  wrote: (text: string) => `开场写的：${text}`,
  unrated: (before: boolean, after: boolean): string => before ? '还没打分' : after ? '开场没打分' : '',
  difference: (by: number) => by === 0 ? '没变' : by > 0 ? `多 ${by} 分` : `少 ${-by} 分`,
  change: (before: number, after: number) => `开场 ${before} 分，现在 ${after} 分`,
  /** Of `all` questions `count` have points from both times. */
  sum: (before: number, after: number, count: number, all: number) =>
    `${count === all ? '合计' : `${all} 题中打过两次分的 ${count} 题合计`}：开场 ${before} 分，现在 ${after} 分，${after === before ? '没有变' : after > before ? `多了 ${after - before} 分` : `少了 ${before - after} 分`}`,
  noSum: '每题照旧打 0 到 3 分，再减去开场的分数',
  unkept: (why: string) => `这台设备存不下答案，关掉页面就没了（${why}）`,
}

export type CheckWords = typeof checkZh

export const checkWords: Words<CheckWords> = {
  'zh-CN': checkZh,
  'en': {
    answer: name => `${name}: your answer`,
    placeholder: 'Write one sentence',
    points: name => `${name}: your points`,
    unit: 'points',
    how: (low, high) => `Answer each question first, then give 0 to 3 points: 0 is “${low}”, 3 is “${high}”.`,
    before: 'Before',
    after: 'Now',
    changed: 'Change',
    wrote: text => `You wrote before: ${text}`,
    unrated: (before, after) => before ? 'No points yet' : after ? 'No points before' : '',
    difference: by => by === 0 ? 'No change' : by > 0 ? `${by} more` : `${-by} fewer`,
    change: (before, after) => `${before} before, ${after} now`,
    sum: (before, after, count, all) =>
      `${count === all ? 'In all' : `In the ${count} of ${all} questions with points both times`}: ${before} before, ${after} now, ${after === before ? 'no change' : after > before ? `${after - before} more` : `${before - after} fewer`}`,
    noSum: 'Give 0 to 3 points again, and take off the points from before',
    unkept: why => `This device cannot keep your answers; they are gone when you close the page (${why})`,
  },
}

const commitmentZh = {
  label: '七天之内做的一件事',
  what: '做什么',
  day: '哪天做',
  who: '告诉谁',
  examples: { what: '写一件事', day: '2026-01-05', who: '写一个名字' },
  unkept: (why: string) => `这台设备存不下，关掉页面就没了（${why}）`,
}

export type CommitmentWords = typeof commitmentZh

export const commitmentWords: Words<CommitmentWords> = {
  'zh-CN': commitmentZh,
  'en': {
    label: 'One thing to do within seven days',
    what: 'What I will do',
    day: 'On which day',
    who: 'Whom I tell',
    examples: { what: 'Write one thing', day: '2026-01-05', who: 'Write a name' },
    unkept: why => `This device cannot keep this; it is gone when you close the page (${why})`,
  },
}

const keptPanelZh = {
  open: '这台设备上留着什么',
  title: '这台设备上留着的',
  none: '什么也没留',
  hint: '都只在这个浏览器里，没有传到别处。',
  close: '收起',
  save: '存成文件',
  file: '工作坊记录.json',
  remove: '删除全部',
  sure: '删掉就找不回来了',
  yes: '确定删除',
  no: '先留着',
  removed: '已全部删除',
  /** `why` in the browser's words. */
  unkept: (why: string) => `这台设备什么也留不住，关掉或刷新页面就没了（${why}）`,
  understood: '知道了',
}

export type KeptPanelWords = typeof keptPanelZh

export const keptPanelWords: Words<KeptPanelWords> = {
  'zh-CN': keptPanelZh,
  'en': {
    open: 'What this device keeps',
    title: 'Kept on this device',
    none: 'Nothing is kept',
    hint: 'All of it is in this browser only and was sent nowhere.',
    close: 'Close',
    save: 'Save as file',
    file: 'workshop-notes.json',
    remove: 'Delete all',
    sure: 'What is deleted cannot be brought back',
    yes: 'Delete',
    no: 'Keep',
    removed: 'All deleted',
    unkept: why => `This device keeps nothing; what you write is gone when you close or reload the page (${why})`,
    understood: 'OK',
  },
}

const exerciseZh = {
  write: '写下来',
  here: '写在这里',
  alone: '一个人做',
  unkept: (why: string) => `存不下，关掉页面就没了（${why}）`,
}

export type ExerciseWords = typeof exerciseZh

export const exerciseWords: Words<ExerciseWords> = {
  'zh-CN': exerciseZh,
  'en': {
    write: 'Write down',
    here: 'Write here',
    alone: 'On your own',
    unkept: why => `This cannot be kept; it is gone when you close the page (${why})`,
  },
}
