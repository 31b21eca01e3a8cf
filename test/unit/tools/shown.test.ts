/** What a build hands on of the slides' sources. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CONFIG_KEYS, SHOWN_KEYS } from '../../../core/deck-keys'
import { root } from '../../../tools/lib/paths'
import { shown } from '../../../tools/vite/shown'

afterEach(() => vi.unstubAllEnvs())

/** `code` of the module `id` as the plugin makes it. */
function changed(id: string, code: string, edition = 'participant'): string {
  vi.stubEnv('DECK_EDITION', edition)
  const { transform } = shown()
  const { handler } = transform as { handler: (code: string, id: string) => { code: string } }
  return handler(code, id).code
}

/** As Slidev 52.20 writes it. */
function slideModule(frontmatter: object, slide: object): string {
  return `export const frontmatterData = ${JSON.stringify(frontmatter)}\nexport const meta = shallowReactive({\n  slide: {\n    ...(${JSON.stringify(slide)}),\n    frontmatter,\n    filepath: "",\n    start: 12,\n    sourceIndex: 3,\n    id: 1,\n  },\n})`
}

describe('a slide', () => {
  const frontmatter = { layout: 'exercise', time: 8, alone: '一个人', kicker: '密', minutes: 9, optional: true, check: { overlap: '密' }, workbook: {}, remark: '密', edition: 'trainer' }
  const slide = { title: '题', level: 1, noteHTML: '', revision: '密', frontmatterRaw: '# 密', images: ['密.png'], content: '', index: 3 }

  it('has of its frontmatter what is read where it is shown', () => {
    const code = changed('/pages/a.md__slidev_2.frontmatter', slideModule(frontmatter, slide))
    expect(code).toContain(`frontmatterData = ${JSON.stringify({ layout: 'exercise', time: 8, alone: '一个人', minutes: 9 })}\n`)
    expect(code).toContain(`...(${JSON.stringify({ title: '题', level: 1, noteHTML: '' })}),\n`)
    expect(code).not.toMatch(/密|start|sourceIndex/)
    expect(code).toContain('id: 1,')
  })

  it('tells the trainer what may be left out', () => {
    expect(changed('/pages/a.md__slidev_2.frontmatter', slideModule(frontmatter, slide), 'trainer')).toContain('"optional":true')
  })

  it('is a cover where it is the first and has no layout', () => {
    const code = slideModule({ kicker: '一行', remark: '密' }, slide)
    expect(changed('/slides.md__slidev_1.frontmatter', code)).toContain('frontmatterData = {"kicker":"一行"}')
    expect(changed('/slides.md__slidev_2.frontmatter', code)).toContain('frontmatterData = {}')
  })
})

it('the deck has of its settings what is read where it is shown', () => {
  const code = changed('/@slidev/configs', `export default ${JSON.stringify({ title: '题', workshop: { track: 'all' }, slidesTitle: '题', remark: '密', src: './密.md', seoMeta: { ogTitle: '密' }, remote: '密' })}`)
  expect(code).toBe(`export default ${JSON.stringify({ title: '题', workshop: { track: 'all' }, slidesTitle: '题' })}`)
})

it('stops where Slidev writes it otherwise', () => {
  expect(() => changed('/@slidev/configs', 'export default JSON.parse("{}")')).toThrow('Slidev\'s module has no')
  expect(() => changed('/a.md__slidev_1.frontmatter', 'export const frontmatterData = {}')).toThrow('Slidev\'s module has no')
})

it('leaves out nothing that Slidev\'s client reads', async () => {
  const client = join(root, 'node_modules/@slidev/client')
  const files = await glob(['**/*.{ts,vue}', '!**/*.test.ts', '!node_modules'], { cwd: client, absolute: true })
  const text = (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n')
  const read = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(match => match[1]!))]
  const configs = read(/\bconfigs\.(\w+)/g)
  expect(configs.length).toBeGreaterThan(15)
  // The password of remote control, of which a build has none.
  expect(configs.filter(key => !CONFIG_KEYS.includes(key) && !['remote', 'slidesTitle'].includes(key))).toEqual([])
  const frontmatter = read(/rontmatter\??\.([a-z]\w*)\b(?!\()/gi)
  expect(frontmatter.length).toBeGreaterThan(5)
  // Slidev's presenter parts that are commented out.
  expect(frontmatter.filter(key => !SHOWN_KEYS.includes(key) && key !== 'timesplit')).toEqual([])
})
