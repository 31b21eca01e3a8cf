/** What the things are called that a device keeps, and what is in them. */
import type { Words } from './language'

const zh = {
  comma: '，',
  empty: '空的',
  unreadable: '读不出来',
  aside: (label: string) => `${label}（读不出来的旧内容）`,
  tellAside: (length: number) => `原样放着，${length} 个字符`,
  self: '四象限：我的位置和自测',
  tellSelf: (placed: boolean, answers: number) => [...placed ? ['放了位置'] : [], ...answers ? [`答了 ${answers} 题`] : []].join('，'),
  room: '四象限：全班的点',
  tellRoom: (points: number, hands: number) => [...points ? [`${points} 个名字`] : [], ...hands ? [`举手 ${hands}`] : []].join('，'),
  traces: '产业链：自己标的路线',
  tellTraces: (names: string[], count: number) => count ? [`${count} 条`, ...names.length ? [names.slice(0, 3).join('、')] : []].join('，') : '',
  plan: '学习计划',
  tellPlan: (start: string | undefined, done: number) => [...start ? [`${start} 开工`] : [], ...done ? [`学完 ${done} 个主题`] : []].join('，'),
  pace: '讲师的计时',
  tellPace: (slides: number) => slides ? `记了 ${slides} 页` : '',
  countdowns: '练习的倒计时',
  tellCountdowns: (numbers: string[]) => numbers.length ? `练习 ${numbers.join('、')}` : '',
  checks: '开场和收尾的三题',
  tellChecks: (before: number, after: number) => [...before ? [`开场答了 ${before} 题`] : [], ...after ? [`收尾答了 ${after} 题`] : []].join('，'),
  trap: '上次踩的坑',
  commitment: '七天之内的一件事',
  exercises: '练习里写下来的',
  tellExercises: (numbers: string[]) => numbers.length ? `练习 ${numbers.join('、')}` : '',
}

export type KeptWords = typeof zh

export const keptWords: Words<KeptWords> = {
  'zh-CN': zh,
  'en': {
    comma: ', ',
    empty: 'empty',
    unreadable: 'cannot be read',
    aside: label => `${label} (older content that cannot be read)`,
    tellAside: length => `kept as it was, ${length} characters`,
    self: 'My place and self-test',
    tellSelf: (placed, answers) => [...placed ? ['a place'] : [], ...answers ? [`${answers} answers`] : []].join(', '),
    room: 'Points of the room',
    tellRoom: (points, hands) => [...points ? [`${points} names`] : [], ...hands ? [`${hands} hands`] : []].join(', '),
    traces: 'Lines of my own',
    tellTraces: (names, count) => count ? [`${count} lines`, ...names.length ? [names.slice(0, 3).join(', ')] : []].join(', ') : '',
    plan: 'Study plan',
    tellPlan: (start, done) => [...start ? [`starts ${start}`] : [], ...done ? [`${done} topics finished`] : []].join(', '),
    pace: 'Trainer’s timing',
    tellPace: slides => slides ? `${slides} slides` : '',
    countdowns: 'Countdowns of exercises',
    tellCountdowns: numbers => numbers.length ? `exercise ${numbers.join(', ')}` : '',
    checks: 'Questions before and after',
    tellChecks: (before, after) => [...before ? [`${before} answered before`] : [], ...after ? [`${after} answered after`] : []].join(', '),
    trap: 'The card I marked',
    commitment: 'One thing within seven days',
    exercises: 'Written in exercises',
    tellExercises: numbers => numbers.length ? `exercise ${numbers.join(', ')}` : '',
  },
}
