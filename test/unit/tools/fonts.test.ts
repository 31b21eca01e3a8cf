/** The shipped fonts: every character of the project is in them, in every weight. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { charactersInUse, coveredCharacters, fontOfFields, isFontSource, writeFonts } from '../../../tools/lib/fonts'
import { namesOf } from './font-names'

describe('the characters in use', () => {
  it('are those of slides, data, components and messages', async () => {
    const characters = await charactersInUse()
    for (const char of `${'壁垒饱〔饕'.slice(0, 2)}站＞×–`)
      expect(characters).toContain(char)
    expect(characters).not.toContain('饕')
  })

  it('all have a glyph', async () => {
    const covered = await coveredCharacters()
    expect([...await charactersInUse()].filter(char => !covered(char))).toEqual([])
    expect(covered('站')).toBe(true)
    expect(covered('\u{1F600}')).toBe(false)
  })

  it('come from files that the dev server watches', () => {
    expect(['slides.md', 'pages/zh/00-opening.md', 'roadmap/zh.yaml', 'components/chain/ChainBand.vue', 'core/words/route.ts', 'components/timeline/plan-words.ts'].filter(file => !isFontSource(file))).toEqual([])
    expect(['node_modules/vue/README.md', 'core/text/text.ts', 'test/fixtures/roadmap/small.yaml'].filter(isFontSource)).toEqual([])
  })
})

const LICENSED = [expect.stringContaining('2014-2021 Adobe'), expect.stringContaining('SIL Open Font License, Version 1.1'), 'http://scripts.sil.org/OFL'] as unknown[]

describe('the font files', () => {
  it('say whose they are and under which licence, that of form fields too', async () => {
    const css = await writeFonts('truetype', new Set('站 A'))
    const [, name] = /url\('\.\/([^']+)'\)/.exec(await readFile(css, 'utf8'))!
    expect(namesOf(await readFile(join(dirname(css), name!)))).toEqual(LICENSED)
    expect(namesOf(await fontOfFields())).toEqual(LICENSED)
  })

  it('are three real weights, subset, as TrueType while editing', async () => {
    const css = await writeFonts('truetype', new Set('站 A'))
    const text = await readFile(css, 'utf8')
    expect([...text.matchAll(/font-weight: (\d+)/g)].map(match => match[1])).toEqual(['400', '700', '900'])
    for (const [, name] of text.matchAll(/url\('\.\/([^']+)'\)/g)) {
      const font = await readFile(join(dirname(css), name!))
      expect(font.readUInt32BE(0)).toBe(0x00010000)
      expect(font.length).toBeLessThan(20_000)
    }
  })
})
