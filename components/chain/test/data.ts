/** Made-up chains: one of bread, and any that a schema takes. */
import type { FigureContext } from '../../../core/roadmap/kind'
import type { Chain } from '../schema'
import type { ChainView } from '../view'
import fc from 'fast-check'
import * as v from 'valibot'
import { MAX_ITEMS } from '../facts'
import { chainKind } from '../kind'
import { chainSchema } from '../schema'

const item = (id: string, name: string, text?: string) => ({ id, name, ...text && { text } })

/** From the field to the table: three layers, eight groups, three lines. */
export const bread: Chain = v.parse(chainSchema, {
  kind: 'chain',
  name: '面包的来路',
  matrix: 'jobs',
  layers: [
    {
      id: 'field',
      name: '田地',
      subtitle: '种出原料',
      place: '源头',
      gives: '谷物与奶',
      text: '原料从这里来。',
      groups: [
        { id: 'crops', name: '作物', items: [item('wheat', '小麦', '磨成面粉。'), item('rye', '黑麦'), item('sugar-beet', '甜菜')] },
        { id: 'animals', name: '牲畜', items: [item('cow', '奶牛'), item('hen', '母鸡')] },
        { id: 'supplies', name: '农资', items: [item('seed', '种子'), item('fertiliser', '肥料')] },
      ],
      examples: { text: '产粮的地方', names: ['东原', '西原', '南原', '北原'], asOf: '2025-01' },
    },
    {
      id: 'mill',
      name: '磨坊',
      subtitle: '加工',
      place: '中段',
      gives: '面粉与黄油',
      text: '把原料变成材料。',
      groups: [
        { id: 'grinding', name: '研磨', items: [item('stone-mill', '石磨'), item('roller-mill', '辊式磨')] },
        { id: 'dairy', name: '乳品', items: [item('butter', '黄油'), item('cream', '奶油')] },
        { id: 'testing', name: '检验', items: [item('gluten', '筋度'), item('moisture', '水分', '含水太多，放不久。')] },
      ],
    },
    {
      id: 'bakery',
      name: '面包房',
      subtitle: '烤和卖',
      place: '末端',
      gives: '早餐',
      groups: [
        { id: 'baking', name: '烘焙', items: [item('dough', '面团'), item('oven', '烤炉')] },
        { id: 'selling', name: '门店', items: [item('counter', '柜台'), item('delivery', '外送')] },
      ],
    },
  ],
  traces: [
    {
      id: 'toast',
      name: '吐司',
      stops: [
        { item: 'wheat', text: '收一车小麦' },
        { item: 'roller-mill', text: '磨成白面粉' },
        { item: 'gluten', text: '筋度要高' },
        { item: 'dough', text: '和面' },
        { item: 'counter', text: '切好上柜台' },
      ],
      origin: 'synthesis',
    },
    { id: 'cake', name: '蛋糕', stops: [{ item: 'hen', text: '取鸡蛋' }, { item: 'cream', text: '打发' }, { item: 'delivery', text: '送到家' }] },
    { id: 'rye-bread', name: '黑麦面包', stops: [{ item: 'rye', text: '黑麦' }, { item: 'stone-mill', text: '石磨' }, { item: 'oven', text: '慢烤' }] },
  ],
  labels: { matrix: '谁在这里做', own: '产品' },
})

const context: FigureContext = {
  data: () => ({
    kind: 'matrix',
    name: '分工',
    rows: { name: '环节', from: 'bread', upwards: true },
    columns: { name: '人', entries: [{ id: 'grower', name: '种植的人' }, { id: 'baker', name: '烘焙的人' }] },
    cells: [{ row: 'field', column: 'grower', text: '选种', origin: 'article' }, { row: 'mill', column: 'grower', text: '送粮', origin: 'synthesis' }, { row: 'mill', column: 'baker', text: '挑面粉', origin: 'article' }],
    origin: 'article',
  }),
  entries: () => [],
}

/** The chain of bread as its component takes it. */
export const breadView: ChainView = chainKind.view(bread, context)

/** Names as people write them, and as they do not: Han, Latin without a space, digits, punctuation. */
function name(max: number) {
  const char = fc.constantFrom(...'芯片算力数据标注模型平台场景方案（）、AIWGmi50 +-')
  return fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(text => text.trim().length > 0)
}

/** Any chain of 2 to 6 layers and at most 60 items, with one line or none. */
export function chainOf(maxGroups: number, maxItems: number): fc.Arbitrary<ChainView> {
  const layer = fc.record({
    name: name(10),
    subtitle: fc.option(name(20), { nil: undefined }),
    place: fc.option(name(6), { nil: undefined }),
    gives: fc.option(name(20), { nil: undefined }),
    groups: fc.array(fc.record({ name: name(14), items: fc.array(name(14), { minLength: 1, maxLength: maxItems }) }), { minLength: 1, maxLength: maxGroups }),
  })
  const count = (layers: { groups: { items: unknown[] }[] }[]) => layers.flatMap(layer => layer.groups).flatMap(group => group.items).length
  return fc.record({
    layers: fc.array(layer, { minLength: 2, maxLength: 6 }).filter(layers => count(layers) <= MAX_ITEMS),
    stops: fc.array(fc.record({ at: fc.nat(), text: name(40) }), { minLength: 2, maxLength: 8 }),
    line: name(12),
  }).map(({ layers, stops, line }) => {
    const origin = 'article' as const
    const named = layers.map((layer, l) => ({
      ...layer,
      origin,
      id: `layer-${l}`,
      text: '说明',
      groups: layer.groups.map((group, g) => ({ origin, id: `group-${l}-${g}`, name: group.name, items: group.items.map((item, i) => ({ origin, id: `item-${l}-${g}-${i}`, name: item })) })),
    }))
    const ids = named.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => item.id)
    // A line follows the order of the layers and stops at an item once.
    const indices = [...new Set(stops.map(stop => stop.at % ids.length))].sort((a, b) => a - b)
    return {
      kind: 'chain' as const,
      name: '链',
      layers: named,
      labels: {},
      traces: indices.length > 1 ? [{ origin, id: 'trace', name: line, stops: indices.map((index, i) => ({ item: ids[index]!, text: stops[i]!.text })) }] : [],
    }
  })
}

/** Six layers of ten items each: as many as a chain may hold, and more than a band can show. */
export const crowded: ChainView = {
  ...breadView,
  traces: [],
  layers: Array.from({ length: 6 }, (_, l) => ({
    id: `layer-${l}`,
    origin: 'article',
    name: `第 ${l + 1} 层`,
    text: '这一层做什么。',
    groups: Array.from({ length: 2 }, (_, g) => ({
      id: `group-${l}-${g}`,
      origin: 'article',
      name: `第 ${g + 1} 组`,
      items: Array.from({ length: 5 }, (_, i) => ({ id: `item-${l}-${g}-${i}`, origin: 'article', name: `名字很长的环节 ${l}.${g}.${i}`, text: `环节 ${i} 的说明。` })),
    })),
  })),
}
