/** docs/sources.md against the roadmap and the deck, in both directions: nothing in it is gone, nothing is missing from it. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const text = readFileSync(at('docs/sources.md'), 'utf8')
const roadmap = parse(readFileSync(at('roadmap/zh.yaml'), 'utf8')) as Record<string, unknown>
const slides = readdirSync(at('pages/zh/')).sort().flatMap(file => parseSync(readFileSync(at(`pages/zh/${file}`), 'utf8'), file).slides)

interface Row { section: string, cells: string[] }

const rows = text.split(/^## /m).slice(1).flatMap((part): Row[] => {
  const [section = '', ...lines] = part.split('\n')
  return lines.filter(line => line.startsWith('| ') && !/^[|\s-]+$/.test(line)).slice(1).map(line => ({ section, cells: line.split('|').slice(1, -1).map(cell => cell.trim()) }))
}).filter(({ section }) => section !== '没有带来的')
const paths = rows.flatMap(({ section, cells }) => [...cells.at(-2)!.matchAll(/`([^`]+)`/g)].map(([, path = '']) => ({ section, path })))

/** Every entry of the data that has an id or a name, by its path; `own`: it is our arrangement, or in one that is. */
function entries(value: unknown, path: string[], own: boolean): { path: string, own: boolean }[] {
  if (Array.isArray(value))
    return value.flatMap(item => entries(item, path, own))
  if (typeof value !== 'object' || value === null)
    return []
  const node = value as Record<string, unknown>
  const here = typeof node.id === 'string' && path.length > 0 ? [...path, node.id] : path
  const ours = own || node.origin === 'synthesis'
  const self = path.length > 0 && (typeof node.id === 'string' || typeof node.name === 'string' || node.origin === 'synthesis') ? [{ path: here.join('/'), own: ours }] : []
  return [...self, ...Object.entries(node).flatMap(([key, child]) => {
    // Lists of entries are passed through: their entries have ids. So are the parts of a quadrant and of growth.
    const named = typeof child === 'object' && child !== null && !Array.isArray(child) && !('id' in child)
    return entries(child, path.length === 0 ? [key] : named ? [...here, key] : here, ours)
  })]
}

/** Figures, tables and so on by their names; the glossary by its own. */
const parts = Object.entries(roadmap).flatMap(([key, value]): [string, unknown][] => key === 'glossary' ? [[key, value]] : typeof value === 'object' && value !== null && key !== 'source' ? Object.entries(value) : [])
const all = parts.flatMap(([name, part]) => entries({ [name]: part }, [], false)).filter(({ path }) => path.includes('/') || path === 'glossary' || !parts.some(([name]) => name === path))
const covers = (path: string, entry: string) => entry === path || entry.startsWith(`${path}/`)
const known = (path: string) => parts.some(([name]) => name === path) || all.some(entry => covers(path, entry.path))

describe('docs/sources.md', () => {
  it('names data that is there', () => {
    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter(({ path }) => !known(path))).toEqual([])
  })

  it('gives a place in the article to every fact of the data', () => {
    const claimed = paths.filter(({ section }) => section !== '本课整理').map(({ path }) => path)
    // Words for the parts of a figure and headings are no facts.
    const isLabel = (path: string) => /\/(?:product|columns|mark)$/.test(path)
    expect(all.filter(({ path, own }) => !own && !isLabel(path) && !claimed.some(claim => covers(claim, path))).map(({ path }) => path)).toEqual([])
  })

  it('lists every part that is our own as such', () => {
    const ours = paths.filter(({ section }) => section === '本课整理').map(({ path }) => path)
    // Single explanations of items and terms are marked where they stand; whole figures and sections are listed.
    const inside = (path: string) => /^industry-chain\/(?:foundation|technology|application)\/|^glossary\//.test(path)
    expect(all.filter(({ path, own }) => own && !inside(path) && !ours.some(claim => covers(claim, path))).map(({ path }) => path)).toEqual([])
  })

  it('names slides that are there, and every slide that shows data', () => {
    const named = new Set(rows.map(({ cells }) => cells.at(-1)!).filter(title => title !== '讲稿'))
    const titles = slides.map(slide => slide.title ?? '')
    expect([...named].filter(title => !titles.includes(title))).toEqual([])
    const showing = slides.filter(slide => /<(?:RoadmapFigure|LayerDetail|RoadmapTable|Quadrant\w+|EntryList|StudyPlan|RoadmapCards)\b/.test(slide.content)).map(slide => slide.title ?? '')
    expect(showing.filter(title => !named.has(title))).toEqual([])
  })

  it('says of every fact where the article has it', () => {
    for (const { section, cells } of rows.filter(({ section }) => section !== '本课整理'))
      expect(cells[1], `${section}: ${cells[0]}`).toMatch(/^(?:[引一二三四五]|总结|路线)/)
  })
})
