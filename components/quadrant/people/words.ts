/** Words of people on the map: who stands where, and the tables of them. */
import type { Words } from '../../../core/words/language'

/** Positions are told from 0 to 100. */
const hundred = (value: number) => Math.round(value * 100)

const zh = {
  mine: '我',
  /** Where somebody stands; `x` and `y` are values on the axes, `who` may be empty. */
  standing: (who: string, field: string, x: string, y: string) => `${who}在${field}一格：${x}，${y}`,
  value: (axis: string, value: number) => `${axis} ${hundred(value)}`,
  position: (value: number) => `${hundred(value)} / 100`,
  describe: (points: string[]) => `图上的点：${points.join('；')}。`,
  pair: (x: string, y: string) => `${x}，${y}`,
  point: '点',
  points: '图上的点',
  field: '所在的格',
  people: '人数',
  hands: '举手',
  centre: '中心',
  inField: (count: number) => `${count} 人`,
  /** Behind "+n". */
  names: (count: number) => `挤在一起的 ${count} 个名字`,
}

export type PeopleWords = typeof zh

export const peopleWords: Words<PeopleWords> = {
  'zh-CN': zh,
  'en': {
    mine: 'Me',
    standing: (who, field, x, y) => `${who ? `${who} in` : 'In'} ${field}: ${x}, ${y}`,
    value: (axis, value) => `${axis} ${hundred(value)}`,
    position: value => `${hundred(value)} / 100`,
    describe: points => `Points on the map: ${points.join('; ')}. `,
    pair: (x, y) => `${x}, ${y}`,
    point: 'Point',
    points: 'Points on the map',
    field: 'Field',
    people: 'People',
    hands: 'Hands',
    centre: 'Centre',
    inField: count => `${count}`,
    names: count => `${count} names close together`,
  },
}
