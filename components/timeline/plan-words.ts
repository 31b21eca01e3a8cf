/** Words of a learner's plan: what PlanBoard and its parts say. Durations and dates come as text. */
import type { Progress } from '../../core/plan/plan'
import type { Unit } from '../../core/plan/units'
import type { Words } from '../../core/words/language'
import { planFileWords } from '../../core/plan/words'
import { markWords } from './mark-words'
import { timelineWords } from './words'

const amount: Record<Unit, string> = { months: '月数', weeks: '周数', days: '天数' }

const zh = {
  ...timelineWords['zh-CN'],
  ...markWords['zh-CN'],
  files: planFileWords['zh-CN'],
  /** Between parts of a sentence. */
  clause: '，',
  label: '学习计划',
  labelOf: (timeline: string) => `学习计划：${timeline}`,
  start: '开工日',
  hours: '每周',
  hoursUnit: '小时',
  /** What `placeholder` shows where a browser has no field for dates. */
  startExample: '2026-01-05',
  loading: '正在算日期',
  noStart: '先填开工日，到站日才算得出来',
  noDates: '日期没有算出来：连上网络后再试一次',
  /** Both ends of a whole, or one where they meet. */
  finish: (early: string, late: string) => early === late ? `${early} 走完` : `${early} 至 ${late} 走完`,
  /** How the hours make the durations. */
  pace: (unit: Unit, base: number, origin: string) => `${amount[unit]}按每周 ${base} 小时估${origin && `（${origin}）`}`,
  paceRule: (unit: Unit, base: number, hours: number) => hours === base ? `每周小时减半，${amount[unit]}就加倍` : `每周 ${hours} 小时：原${amount[unit]} × ${base} ÷ ${hours}`,
  earliest: '最早',
  latest: '最晚',
  arrival: '到站',
  today: '今天',
  progress: (done: number, total: number) => total ? `学完 ${done} / ${total}` : '全部跳过',
  overall: ({ done, learning, skipped, total }: Progress) =>
    [total ? `学完 ${done} / ${total} 个主题` : '全部跳过', ...learning ? [`在学 ${learning}`] : [], ...skipped && total ? [`跳过 ${skipped}`] : []].join('，'),
  arrives: (stage: string, days: string) => `${stage}，${days}`,
  edges: (early: string, late: string) => early === late ? `${early} 到站` : `最早 ${early}、最晚 ${late} 到站`,
  edgesAfter: (duration: string) => `满 ${duration}到站`,
  actionsLabel: '计划的去处',
  actions: { calendar: '日历文件', link: '复制链接', export: '导出', import: '导入', clear: '清空' },
  said: {
    calendar: '日历文件做好了，每段的最早和最晚到站日都在里面',
    link: '链接已复制，打开它的人看到这份计划',
    linkShown: '浏览器不让复制，请自己复制这个链接',
    exported: '计划导出成文件了',
    taken: '换成新的计划了',
    kept: '留着自己的计划',
    cleared: '计划清空了',
  },
  ask: {
    link: (plan: string) => `链接带来一份计划：${plan}。换成它吗？`,
    file: (plan: string) => `文件里的计划：${plan}。换成它吗？`,
    clear: '清空这台设备上的计划？填的日子、小时和进度都会没有。',
    replace: '换成它',
    keep: '留着自己的',
    remove: '清空',
  },
  broken: { link: '链接里的计划读不出来', file: '文件里的计划读不出来' },
  close: '知道了',
  unkept: (why: string) => `这台设备存不下计划，关掉页面就没有了（${why}）`,
  /** A plan in a few words; `hours` where the timeline has a pace. */
  summary: (start: string | undefined, hours: number | undefined, done: number) => [start ? `${start} 开工` : '没有开工日', ...hours === undefined ? [] : [`每周 ${hours} 小时`], `学完 ${done} 个主题`].join('，'),
  /** The sheet to fill in with a pen. */
  sheetText: (topics: string) => `一张用笔填的计划：开工日和每段到站日的空格，还有可以打勾的主题：${topics}。`,
  sheetHours: '每周小时',
}

export type PlanWords = typeof zh

const topics = (count: number) => `${count} topic${count === 1 ? '' : 's'}`

export const planWords: Words<PlanWords> = {
  'zh-CN': zh,
  'en': {
    ...timelineWords.en,
    ...markWords.en,
    files: planFileWords.en,
    clause: ', ',
    label: 'Study plan',
    labelOf: timeline => `Study plan: ${timeline}`,
    start: 'First day',
    hours: 'Every week',
    hoursUnit: 'hours',
    startExample: '2026-01-05',
    loading: 'Working out the dates',
    noStart: 'Enter the first day: the dates are counted from it',
    noDates: 'The dates did not load. Connect to the network, then try again',
    finish: (early, late) => early === late ? `Done on ${early}` : `Done ${early} to ${late}`,
    pace: (_, base, origin) => `For ${base} hours a week${origin && ` (${origin})`}`,
    paceRule: (_, base, hours) => hours === base ? 'Half the hours take twice the time' : `${hours} hours a week: time × ${base} ÷ ${hours}`,
    earliest: 'Earliest',
    latest: 'Latest',
    arrival: 'Done',
    today: 'Today',
    progress: (done, total) => total ? `${done} of ${total} done` : 'all skipped',
    overall: ({ done, learning, skipped, total }) =>
      [total ? `${done} of ${topics(total)} done` : 'All skipped', ...learning ? [`${learning} begun`] : [], ...skipped && total ? [`${skipped} skipped`] : []].join(', '),
    arrives: (stage, days) => `${stage}: ${days}`,
    edges: (early, late) => early === late ? `done on ${early}` : `done ${early} at the earliest, ${late} at the latest`,
    edgesAfter: duration => `done after ${duration}`,
    actionsLabel: 'What to do with the plan',
    actions: { calendar: 'Calendar file', link: 'Copy link', export: 'Export', import: 'Import', clear: 'Clear' },
    said: {
      calendar: 'The calendar file has the earliest and the latest end of every stage',
      link: 'The link is copied. Whoever opens it sees this plan',
      linkShown: 'The browser does not allow copying. Copy this link yourself',
      exported: 'The plan is exported to a file',
      taken: 'The new plan is here',
      kept: 'Your own plan stays',
      cleared: 'The plan is cleared',
    },
    ask: {
      link: plan => `The link brings a plan: ${plan}. Replace yours with it?`,
      file: plan => `The plan in the file: ${plan}. Replace yours with it?`,
      clear: 'Clear the plan on this device? Its first day, hours and marks will be gone.',
      replace: 'Replace mine',
      keep: 'Keep mine',
      remove: 'Clear',
    },
    broken: { link: 'The plan in the link cannot be read', file: 'The plan in the file cannot be read' },
    close: 'OK',
    unkept: why => `This device cannot keep the plan. It is gone when the page is closed (${why})`,
    summary: (start, hours, done) => [start ? `starts on ${start}` : 'no first day', ...hours === undefined ? [] : [`${hours} hours a week`], `${topics(done)} done`].join(', '),
    sheetText: list => `A plan to fill in with a pen: lines for the first day and for the day each stage is done, and topics to tick: ${list}.`,
    sheetHours: 'Hours a week',
  },
}
