/** Words of the route line, of layouts, and of the signs on slides. */
import type { Words } from './language'

const zh = {
  footer: '工作坊路线',
  map: '工作坊路线图',
  station: '站',
  stations: '各站',
  goTo: (number: number, name: string) => `去第 ${number} 站 ${name}`,
  minutes: (count: number) => `${count} 分钟`,
  slides: (count: number) => `${count} 页`,
  exercise: (number: number) => `练习 ${number}`,
  exerciseColumn: '练习',
  minutesColumn: '时长',
  pause: '休息',
  exercises: (count: number) => `${count} 个练习`,
  /** `names` in order, `minutes` of the whole. */
  mapText: (names: string[], minutes: number, exercises: number) => `一条线经过 ${names.length} 站：${names.join('、')}；全程 ${minutes} 分钟${exercises ? `，${exercises} 个练习` : ''}。`,
  /** On the sign of an exercise and its debrief. */
  sign: { exercise: '练习', debrief: '复盘', minutes: '分钟' },
  cover: { trainer: '讲师', date: '日期' },
}

export type RouteWords = typeof zh

export const routeWords: Words<RouteWords> = {
  'zh-CN': zh,
  'en': {
    footer: 'Workshop route',
    map: 'Route map of the workshop',
    station: 'Stop',
    stations: 'All stops',
    goTo: (number, name) => `Go to stop ${number}, ${name}`,
    minutes: count => `${count} min`,
    slides: count => count === 1 ? '1 slide' : `${count} slides`,
    exercise: number => `Exercise ${number}`,
    exerciseColumn: 'Exercise',
    minutesColumn: 'Time',
    pause: 'Break',
    exercises: count => count === 1 ? '1 exercise' : `${count} exercises`,
    mapText: (names, minutes, exercises) => `One line with ${names.length} stops: ${names.join(', ')}; ${minutes} minutes in all${exercises ? `, ${exercises} ${exercises === 1 ? 'exercise' : 'exercises'}` : ''}.`,
    sign: { exercise: 'Exercise', debrief: 'Debrief', minutes: 'min' },
    cover: { trainer: 'Trainer', date: 'Date' },
  },
}
