import type { DecodedPng } from 'fast-png'
import type { Ink } from '../../../tools/check/snapshot'
import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { decode, encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { checkContrast, checkGraphics, contrastOf } from '../../../tools/check/contrast'

type Rgb = [number, number, number]

/** A picture of one colour with boxes of others on it. */
function picture(ground: Rgb, boxes: { at: [left: number, top: number, right: number, bottom: number], colour: Rgb }[] = []): DecodedPng {
  const [width, height] = [200, 100]
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const top = boxes.findLast(({ at: [left, upper, right, lower] }) => x >= left && x < right && y >= upper && y < lower)
      data.set(top?.colour ?? ground, (y * width + x) * 3)
    }
  }
  return decode(encode({ width, height, data, channels: 3, depth: 8 }))
}

const ink = (colour: Rgb, more: Partial<Ink> = {}): Ink => ({ left: 20, top: 20, right: 120, bottom: 40, words: '字', size: 20, weight: 400, family: 'Noto Sans SC', colour: [...colour, 1], flow: 0, inLine: false, inControl: false, clipped: false, ...more })
const rgb = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))

describe('contrastOf', () => {
  it('is that of WCAG, whichever comes first', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
    fc.assert(fc.property(rgb, rgb, (a, b) => {
      const css = ([r, g, b]: Rgb) => `rgb(${r}, ${g}, ${b})`
      expect(contrastOf(a, b)).toBeCloseTo(wcagContrast(css(a), css(b)), 1)
      expect(contrastOf(a, b)).toBe(contrastOf(b, a))
    }))
  })
})

describe('checkContrast', () => {
  it('measures text against what most of its box shows', () => {
    const panel = picture([255, 255, 255], [{ at: [10, 10, 150, 60], colour: [60, 60, 60] }, { at: [20, 20, 60, 40], colour: [90, 90, 90] }])
    expect(checkContrast([ink([90, 90, 90])], panel)).toMatchObject([{ rule: 'contrast' }])
    expect(checkContrast([ink([255, 255, 255])], panel)).toEqual([])
  })

  it('asks less of large text, and sees through what is half seen', () => {
    const paper = picture([255, 255, 255])
    expect(checkContrast([ink([140, 140, 140])], paper)).toHaveLength(1)
    expect(checkContrast([ink([140, 140, 140], { size: 24 })], paper)).toEqual([])
    expect(checkContrast([ink([0, 0, 0], { colour: [0, 0, 0, 0.3] })], paper)).toHaveLength(1)
  })

  it('finds text in the colour of its ground', () => {
    expect(checkContrast([ink([30, 30, 30])], picture([30, 30, 30]))).toMatchObject([{ message: expect.stringContaining('1.0') as string }])
  })
})

describe('checkGraphics', () => {
  const line = (colour: Rgb) => ({ box: { left: 20, top: 30, right: 120, bottom: 36 }, paint: `rgb(${colour.join(', ')})`, colour, kind: 'line' as const })

  it('finds a pale line, but not a quiet one', () => {
    const pale: Rgb = [235, 235, 235]
    const paper = picture([255, 255, 255], [{ at: [20, 30, 120, 36], colour: pale }])
    expect(checkGraphics([line(pale)], [], paper)).toMatchObject([{ rule: 'graphics' }])
    expect(checkGraphics([line(pale)], ['rgb(235, 235, 235)'], paper)).toEqual([])
  })

  it('lets a line pass that one side of it shows', () => {
    const dark: Rgb = [20, 30, 60]
    const shore = picture([30, 60, 160], [{ at: [0, 34, 200, 100], colour: [255, 255, 255] }, { at: [20, 30, 120, 36], colour: dark }])
    expect(checkGraphics([line(dark)], [], shore)).toEqual([])
  })
})
