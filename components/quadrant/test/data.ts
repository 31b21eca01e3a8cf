/** A small made-up quadrant with everything that one may have. */
import * as v from 'valibot'
import { quadrantSchema } from '../schema'

function question(axis: 'x' | 'y', number: number, topic: string, answers: string[]) {
  return { id: `${axis}-${number}`, axis, topic, text: `${topic}怎么样？`, answers: answers.map((text, i) => ({ text, at: [0, 30, 70, 100][i]! })) }
}
const AMOUNTS = ['没有', '不多', '不少', '很多']

/** As an author writes it. */
export const written = {
  kind: 'quadrant',
  name: '四种书店',
  x: { id: 'shop-size', name: '店面大小', low: '小店', high: '大店' },
  y: { id: 'choice', name: '选书范围', low: '专', high: '全' },
  facts: [{ id: 'place', name: '在哪里' }, { id: 'shelf', name: '架上' }, { id: 'guest', name: '客人' }],
  profiles: [
    { id: 'landmark', name: '地标型', x: 'high', y: 'high', image: '城市客厅', tagline: '什么书都有，能逛一天', asOf: '2025-01', facts: { place: '市中心的商场里', shelf: '各类新书，外文也齐全', guest: '游客和一家老小' } },
    { id: 'corner', name: '街角型', x: 'low', y: 'high', image: '邻居', tagline: '店小，样样来一点', facts: { place: '住宅区的街角', shelf: '畅销书、文具和杂志', guest: '放学的孩子' } },
    { id: 'theme', name: '主题型', x: 'high', y: 'low', image: '展馆', tagline: '一个题目，做到最深', facts: { place: '创意园区', shelf: '一整面墙的设计书', guest: '同行和学生' } },
    { id: 'study', name: '书房型', x: 'low', y: 'low', image: '老朋友', tagline: '店主读过的才上架', facts: { place: '老城的巷子里', shelf: '店主挑的几百本', guest: '认得店主的熟客' } },
  ],
  assessment: {
    name: '选店自测',
    origin: 'synthesis',
    questions: [
      question('x', 1, '店员人数', ['一个人', '两三个', '十个', '二十个以上']),
      ...['楼层', '座位', '橱窗', '仓库'].map((topic, i) => question('x', i + 2, topic, AMOUNTS)),
      question('y', 1, '分类牌', AMOUNTS),
      question('y', 2, '缺书时', ['请客人去别家', '记下书名', '帮忙订购', '当天调货']),
      ...['外文书', '旧书', '童书'].map((topic, i) => question('y', i + 3, topic, AMOUNTS)),
    ],
  },
}

export const quadrant = v.parse(quadrantSchema, written)
