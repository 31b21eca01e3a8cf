import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTraces, drawnTrace, newTrace, parseOwnTraces, toggleStop, tracesCsv } from '../../../core/figures/own-trace'
import roadmap from '../../../roadmap/zh.yaml'

const { chain } = roadmap
const layerOf = new Map(chain.layers.flatMap((layer, i) => layer.groups.flatMap(group => group.items.map(item => [item.id, i] as const))))
const items = [...layerOf.keys()]

describe('own traces', () => {
  it('run from upstream to downstream, however they were picked, and forget what is picked again', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...items), { maxLength: 12 }), (picks) => {
      const stops = picks.reduce<string[]>((stops, item) => toggleStop(chain, stops, item), [])
      const layers = stops.map(stop => layerOf.get(stop)!)
      expect(layers).toEqual(layers.toSorted((a, b) => a - b))
      const odd = [...new Set(picks)].filter(item => picks.filter(pick => pick === item).length % 2)
      expect(stops.toSorted()).toEqual(odd.toSorted())
    }))
    // In one layer the order is that of the picks.
    expect(['gpu', 'ai-chip'].reduce<string[]>((stops, item) => toggleStop(chain, stops, item), [])).toEqual(['gpu', 'ai-chip'])
  })

  it('say where a stop lies, and pass over what the chain no longer has', () => {
    expect(drawnTrace(chain, { id: 'own-1', product: '', stops: ['gpu', 'gone'] })).toEqual({
      id: 'own-1',
      product: '未命名',
      origin: 'article',
      stops: [{ item: 'gpu', text: '基础层 · 计算硬件' }],
    })
  })

  it('have an id of their own each', () => {
    expect(newTrace([]).id).toMatch(/^own-1-\w+$/)
    expect(newTrace([{ id: 'own-7', product: '', stops: [] }, { id: 'x', product: '', stops: [] }]).id).toMatch(/^own-8-\w+$/)
    // Two windows begin one at the same time.
    expect(newTrace([]).id).not.toBe(newTrace([]).id)
  })

  it('stand in the order in which they were begun', () => {
    const ids = ['own-10-a', 'own-2', 'own-10', 'own-1-b'].map(id => ({ id, product: '', stops: [] })).sort(compareTraces).map(({ id }) => id)
    expect(ids).toEqual(['own-1-b', 'own-2', 'own-10', 'own-10-a'])
  })

  it('are read with care', () => {
    const own = [{ id: 'own-1', product: '甲', stops: ['gpu'] }]
    expect(parseOwnTraces(own)).toEqual(own)
    for (const wrong of [null, {}, ['gpu'], [{ id: 1, product: '甲', stops: [] }], [{ id: 'own-1', product: '甲' }]])
      expect(() => parseOwnTraces(wrong)).toThrow()
  })

  it('become a table that a spreadsheet reads and never runs', () => {
    const csv = tracesCsv(chain, [{ id: 'own-1', product: '=HYPERLINK("x"),甲', stops: ['gpu', 'robot'] }])
    expect(csv).toBe('\uFEFF路线,站,层,组,环节,环节 id\r\n"\'=HYPERLINK(""x""),甲",1,基础层,计算硬件,GPU,gpu\r\n"\'=HYPERLINK(""x""),甲",2,应用层,典型产品,机器人,robot\r\n')
  })
})
