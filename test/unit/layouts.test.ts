/** What `layouts/README.md` and the first comments say of the layouts, against the layouts themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../tools/lib/paths'

const read = (file: string) => readFileSync(join(root, 'layouts', file), 'utf8')
const names = readdirSync(join(root, 'layouts')).filter(file => file.endsWith('.vue')).map(file => file.slice(0, -4))
const rows = read('README.md').split('\n').filter(line => /^\| !\[/.test(line)).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))

it('each layout is a row of the table, with its picture and its file', () => {
  expect(rows.map(([, name]) => /^\[`(.*)`\]/.exec(name!)?.[1]).sort()).toEqual(names.sort())
  for (const [picture, name] of rows) {
    expect(name).toMatch(/^\[`([\w-]+)`\]\(\1\.vue\)$/)
    expect(picture).toMatch(/^!\[([\w-]+)\]\(\.\.\/docs\/layouts\/\1\.png\)$/)
    expect(name).toContain(`\`${/\[(.*)\]/.exec(picture!)![1]}\``)
    expect(existsSync(join(root, 'layouts', /\((.*)\)/.exec(picture!)![1]!))).toBe(true)
  }
})

it.each(names)('%s: the slots of its row are those of its template, and its comment has an example', (name) => {
  const source = read(`${name}.vue`)
  const slots = [...source.matchAll(/<slot(?: name="([\w-]+)")? \/>/g)].map(match => match[1] ?? 'default')
  const cell = rows.find(row => row[1]!.includes(`\`${name}\``))![3]!.split('frontmatter')[0]!
  const said = [...cell.matchAll(/(default)|`([a-z]+)`(?=[,:])/g)].map(match => match[1] ?? match[2]!)
  expect(said.sort()).toEqual(slots.sort())
  expect(source.split('-->')[0]).toContain(`\n  layout: ${name}\n`)
})

/** Colours, font names and gradients of our own: they belong to styles/tokens.css. */
const RAW = /#[0-9a-f]{3,8}\b(?!['"])|\b(?:rgba?|hsla?|oklch|lab|lch)\(|gradient\(|(?:colour|color|fill|stroke|background|border(?:-\w+)?):[^;]*\b(?:white|black|red|blue|green|gr[ae]y|orange)\b|font-family: (?!var\(--font\)|inherit)|(?:box|text)-shadow: (?!none)|filter: (?!none)/

it('components and layouts use tokens only', () => {
  const files = ['components', 'layouts'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file))).filter(file => file.endsWith('.vue'))
  expect(files.length).toBeGreaterThan(50)
  const raw = files.flatMap((file) => {
    const styles = [...readFileSync(join(root, file), 'utf8').matchAll(/<style scoped>([\s\S]*?)<\/style>/g)].map(match => match[1]!).join('')
    return styles.split('\n').filter(line => RAW.test(line)).map(line => `${file}: ${line.trim()}`)
  })
  expect(raw).toEqual([])
})
