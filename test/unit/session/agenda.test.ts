import type { Agenda } from '../../../core/session/agenda'
import type { Box } from '../../../core/text/placed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAgenda } from '../../../core/session/agenda'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { routeWords } from '../../../core/words/route'
import { chaptersOf, decks } from './decks'

const words = routeWords['zh-CN']

/** What each label may cover; a Han character reaches 0.88 em above its baseline and 0.12 em below. */
function boxes({ labels, size }: Agenda): Box[][] {
  return labels.map(({ x, y, name, meta }) => [
    ...name.map((text, i) => ({ x, y: y + i * size * 1.2 - size * 0.88, w: measureText(text, size, 900), h: size })),
    ...meta.map(line => ({ x, y: line.y - 20 * 0.88, w: measureText(line.text, 20), h: 20 })),
  ])
}

describe('placeAgenda', () => {
  it('keeps labels apart, off the stations, inside and complete', () => {
    fc.assert(fc.property(decks, fc.nat(), ({ slides, chapters }, seed) => {
      const agenda = placeAgenda(chapters, slides[seed % slides.length]!.no, words)
      expect(agenda.labels.map(label => label.name.join('').replace(/\s/g, ''))).toEqual(chapters.map(chapter => chapter.name.replace(/\s/g, '')))
      expect(agenda.size).toBeGreaterThanOrEqual(18)
      const stations = agenda.route.stations.map(({ at: [x, y] }, i) => {
        const radius = i === agenda.lit ? 33 : 22
        return { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius }
      })
      const all = [...boxes(agenda).flat(), ...stations]
      for (const [i, box] of all.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= 1152.01 && box.y + box.h <= 500, JSON.stringify(box)).toBe(true)
        for (const other of all.slice(i + 1))
          expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
      }
    }))
  })

  it('says minutes and exercises, and where the pause is', () => {
    const agenda = placeAgenda(chaptersOf([3, 5], ['开场', '产业链'], 6), 2, words)
    expect(agenda.labels.map(label => [...label.name, ...label.meta.map(line => line.text)])).toEqual([['开场', '10 分钟'], ['产业链', '11 分钟', '练习 1']])
    expect(agenda.pause!.text).toBe('休息 10 分钟')
    expect(agenda.route.parts[1]!.stops.map(stop => stop.at)).toContainEqual(agenda.pause!.at)
  })

  it('is the plan at first, then shows the station we are at and what was done before it', () => {
    const chapters = chaptersOf([3, 5, 4], ['开场', '产业链', '收尾'])
    expect(placeAgenda(chapters, 3, words).lit).toBeUndefined()
    expect(placeAgenda(chapters, 8, words)).toMatchObject({ lit: 1, labels: [{}, { meta: [{ text: '11 分钟' }, { text: '练习 1' }] }, {}] })
    expect(placeAgenda(chapters, 9, words)).toMatchObject({ lit: 2, labels: [{}, { meta: [{ text: '把你的产品放回产业链' }] }, { meta: [{ text: '12 分钟' }] }] })
  })

  it('says where the pause is on the first slide of a chapter too', () => {
    const agenda = placeAgenda(chaptersOf([3, 5], [], 3), 1, words)
    const [x, y] = agenda.route.stations[1]!.at
    expect(agenda.pause).toMatchObject({ at: [x + 34, y], text: '休息 10 分钟' })
  })
})
