/**
 * The shipped fonts: Noto Sans SC cut down to the characters in use.
 *
 * One real TrueType file per weight, because a PDF made by Chromium holds variable, CFF and synthetic-bold fonts as
 * Type 3 fonts and then cannot be searched for Chinese. Kept features: `kern palt halt liga ccmp locl`.
 */
import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import subsetFont from 'subset-font'
import { glob } from 'tinyglobby'
import { replaceFile } from './files'
import { root } from './paths'

const require = createRequire(import.meta.url)

const WEIGHTS = { 400: '400Regular', 700: '700Bold', 900: '900Black' } as const
type Weight = keyof typeof WEIGHTS

const FEATURES = ['kern', 'palt', 'halt', 'liga', 'ccmp', 'locl']

/** Names that stay in the files: copyright, licence and its address (OpenType 1.9, name IDs), which the font's licence asks for. */
const NAMES = [0, 13, 14]

/** Every file whose characters may appear on a slide, in a note or in a control. */
const SOURCES = ['slides*.md', 'pages/**/*.md', 'roadmap/*.yaml', 'core/words/*.ts', 'core/plan/words.ts', 'components/**/*words.ts', '{components,layouts,routes}/**/*.vue', '*.vue']

/** Always there: ASCII, and the punctuation that a browser or a quick edit may ask for. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}·–—…‘’“”、。「」『』《》〈〉（）【】，．：；！？％～×→←↑↓≤≥＝①②③④⑤⑥⑦⑧⑨⑩`

/** Is `file` (absolute, or relative to the project) one whose characters the fonts must hold? */
export function isFontSource(file: string): boolean {
  const path = relative(root, resolve(root, file))
  return /\.(?:md|yaml|vue)$|words(?:[\\/][\w-]+)?\.ts$/.test(path) && !/^(?:node_modules|test|\.)/.test(path)
}

/** Of the sources, and of what a command prints besides them (`BuildOptions.text`). */
export async function charactersInUse(): Promise<Set<string>> {
  const files = await glob(SOURCES, { cwd: root, absolute: true })
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return new Set([ALWAYS, process.env.DECK_TEXT ?? '', ...texts].flatMap(text => [...text]).filter(char => char >= ' '))
}

const fontFiles = new Map<Weight, Promise<Buffer>>()

function wholeFont(weight: Weight): Promise<Buffer> {
  const name = WEIGHTS[weight]
  let font = fontFiles.get(weight)
  if (!font) {
    font = readFile(require.resolve(`@expo-google-fonts/noto-sans-sc/${name}/NotoSansSC_${name}.ttf`))
    fontFiles.set(weight, font)
  }
  return font
}

/**
 * GB 2312 level 1: the 3,755 Chinese characters in most frequent use, rows 16 to 55 of the set, and its punctuation, row 3
 * and part of row 1, read from the platform's decoder.
 */
function commonCharacters(): string {
  const rows = [0xA1, 0xA3, ...Array.from({ length: 40 }, (_, i) => 0xB0 + i)]
  // The last five cells of row 55 are empty, as some of row 1 may be: they decode to U+FFFD.
  const bytes = rows.flatMap(row => Array.from({ length: 94 }, (_, cell) => [row, 0xA1 + cell]).flat())
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replaceAll('\uFFFD', '')
}

/**
 * The font of form fields: what people type in a reader is set in it. One static TrueType file without features, which
 * readers cannot apply.
 */
export async function fontOfFields(): Promise<Uint8Array> {
  const text = ALWAYS + commonCharacters()
  const file = join(root, '.cache/fonts', `fields.${createHash('sha256').update(text).update(NAMES.join()).digest('hex').slice(0, 10)}.ttf`)
  if (!existsSync(file))
    await replaceFile(file, await subsetFont(await wholeFont(400), text, { targetFormat: 'truetype', preserveNameIds: NAMES, noHinting: true }))
  return readFile(file)
}

/** Code points that Noto Sans SC has a glyph for, read from the `cmap` table, format 12 (OpenType 1.9, cmap). */
export async function coveredCharacters(): Promise<(char: string) => boolean> {
  const font = await wholeFont(400)
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const record = 12 + 16 * i
    return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)]
  }))
  const cmap = tables.get('cmap')!
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i))
  const table = subtables.find(offset => font.readUInt16BE(offset) === 12)!
  const ranges = Array.from({ length: font.readUInt32BE(table + 12) }, (_, i) => {
    const group = table + 16 + 12 * i
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const
  })
  return (char) => {
    const point = char.codePointAt(0)!
    return ranges.some(([first, last]) => first <= point && point <= last)
  }
}

/**
 * Writes the subset fonts and their `fonts.css` below `.cache/fonts/<format>/` and returns the path of the CSS file.
 * TrueType takes 50 ms and serves while editing and for print; WOFF2 takes some seconds and ships. Files of the same characters are
 * reused, new ones are written beside their target and renamed.
 */
export async function writeFonts(format: 'truetype' | 'woff2', characters: Set<string>): Promise<string> {
  const dir = join(root, '.cache/fonts', format)
  await mkdir(dir, { recursive: true })
  const text = [...characters].sort().join('')
  const hash = createHash('sha256').update(text).update(FEATURES.join()).update(NAMES.join()).digest('hex').slice(0, 10)
  const extension = format === 'truetype' ? 'ttf' : 'woff2'

  const faces = await Promise.all(Object.keys(WEIGHTS).map(async (key) => {
    const weight = Number(key) as Weight
    const name = `noto-sans-sc-${weight}.${hash}.${extension}`
    if (!existsSync(join(dir, name))) {
      const font = await subsetFont(await wholeFont(weight), text, { targetFormat: format, keepFeatures: FEATURES, preserveNameIds: NAMES, noHinting: true })
      await replaceFile(join(dir, name), font)
    }
    return `@font-face { font-family: 'Noto Sans SC'; font-weight: ${weight}; font-style: normal; font-display: swap; src: url('./${name}') format('${format}'); }`
  }))

  const css = join(dir, 'fonts.css')
  const content = `${faces.join('\n')}\n`
  if (!existsSync(css) || await readFile(css, 'utf8') !== content)
    await replaceFile(css, content)
  await prune(dir, hash)
  return css
}

/** Removes subsets of earlier texts, a day old or more: another process may still use a younger one. */
async function prune(dir: string, hash: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const file = join(dir, name)
    if (name !== 'fonts.css' && !name.includes(hash) && Date.now() - (await stat(file)).mtimeMs > 86_400_000)
      await rm(file, { force: true })
  }
}
