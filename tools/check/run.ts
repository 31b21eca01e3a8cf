/** One run of the check: sources, every state of every slide, and print; findings sorted, each once, exceptions taken out. */
import type { Browser } from 'playwright-chromium'
import type { Box, Finding, Seen, State } from './finding'
import type { RuleName } from './rules'
import type { Ink } from './snapshot'
import type { SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'
import type { Look } from './walk'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { glob } from 'tinyglobby'
import { parse } from 'yaml'
import { charactersInUse, coveredCharacters } from '../lib/fonts'
import { root } from '../lib/paths'
import { serveFolder } from '../lib/serve'
import { checkPrint } from './print-rules'
import { RULES } from './rules'
import { checkSources } from './source-rules'
import { locator, readSources } from './sources'
import { walk } from './walk'

export interface CheckOptions {
  numbers?: readonly number[]
  /** Only these rules. */
  rules?: readonly RuleName[]
  /** Last click, on paper, no print. */
  fast: boolean
  onSlide?: (no: number, theme: State['theme']) => void
}

export interface Picture { slide: number, state: State, png: Uint8Array }

export interface CheckResult {
  slides: CheckedSlide[]
  findings: Finding[]
  /** Findings that a slide's `check:` accepts, with the reason. */
  accepted: (Finding & { reason: string })[]
  /** The last state of each slide in each theme, and each state with a finding. */
  pictures: Picture[]
  states: number
}

async function readLanguages(): Promise<Map<string, unknown>> {
  const files = (await glob('roadmap/*.yaml', { cwd: root })).sort((a, b) => Number(b.endsWith('zh.yaml')) - Number(a.endsWith('zh.yaml')))
  return new Map(await Promise.all(files.map(async file => [file, parse(await readFile(join(root, file), 'utf8'))] as const)))
}

/** Where the words of a finding stand on the slide, if they do. */
function placeOf({ words = '' }: SourceFinding, inks: readonly Ink[]): Box | undefined {
  const wanted = words.replace(/\s/g, '')
  const own = inks.filter(ink => ink.words.length > 1 && wanted.includes(ink.words.replace(/\s/g, '')) && !ink.inLine)
  return own.length === 0
    ? undefined
    : { left: Math.min(...own.map(ink => ink.left)), top: Math.min(...own.map(ink => ink.top)), right: Math.max(...own.map(ink => ink.right)), bottom: Math.max(...own.map(ink => ink.bottom)) }
}

/** @throws {UserError} where the build in `folder` does not load. */
export async function runCheck(browser: Browser, folder: string, { numbers, rules, fast, onSlide }: CheckOptions): Promise<CheckResult> {
  const slides = await readSources()
  const wanted = numbers ?? slides.map(slide => slide.no)
  const [place, languages, covered, inUse] = await Promise.all([locator(), readLanguages(), coveredCharacters(), charactersInUse()])
  const hasGlyph = (char: string) => inUse.has(char) && covered(char)

  const findings: SourceFinding[] = checkSources(slides, languages).filter(({ slide }) => wanted.includes(slide))
  /** What was told already, and in which theme. */
  const told = new Map<string, SourceFinding>()
  const add = (no: number, { words, box, ...seen }: Seen, state?: State) => {
    // Slidev loads the next slide with this one: what asks for a file is the slide that names it.
    const owner = seen.rule === 'request' ? slides.find(slide => words && slide.raw.some(line => line.includes(words))) : undefined
    const slide = owner ?? slides[no - 1]!
    // The same in the next state or theme is the same.
    const key = `${slide.no} ${seen.rule} ${seen.message.replace(/[\d.]+/g, '#')}`
    const known = told.get(key)
    const finding: SourceFinding = {
      ...seen,
      words,
      slide: slide.no,
      state,
      box: box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
      ...place(slide, words),
    }
    if (!wanted.includes(slide.no))
      return
    if (!known) {
      told.set(key, finding)
      findings.push(finding)
    }
    else if (known.state?.theme === 'night' && state?.theme === 'paper') {
      // The themes are walked at the same time; paper is what is told.
      Object.assign(known, finding)
    }
  }

  const pictures: Picture[] = []
  const finals = new Map<number, { inks: readonly Ink[], words: readonly string[], pictures: boolean }>()
  let states = 0
  const server = await serveFolder(folder)
  try {
    await Promise.all((fast ? ['paper'] as const : ['paper', 'night'] as const).map(async (theme) => {
      // In the edit loop two pages share the slides of the one theme.
      const shares = fast ? [wanted.filter((_, i) => i % 2 === 0), wanted.filter((_, i) => i % 2 === 1)] : [wanted]
      await Promise.all(shares.filter(share => share.length > 0).map(async (share) => {
        let before: Look | undefined
        const keep = (look: Look) => pictures.push({ slide: look.slide, state: look.state, png: look.png })
        for await (const look of walk(browser, server.url, { theme, numbers: share, lastOnly: fast, hasGlyph })) {
          states++
          onSlide?.(look.slide, theme)
          if (before && before.slide !== look.slide)
            keep(before)
          const count = findings.length
          look.found.forEach(seen => add(look.slide, seen, look.state))
          if (before?.slide === look.slide && findings.slice(0, count).some(({ slide, state }) => slide === before!.slide && state === before!.state))
            keep(before)
          before = look
          if (theme === 'paper')
            finals.set(look.slide, { inks: look.snapshot.inks, words: look.snapshot.inks.filter(ink => !ink.inLine && !ink.clipped && ink.left >= 0 && ink.right <= 1280 && ink.bottom <= 720).map(ink => ink.words).filter((words, i, all) => words !== all[i - 1]), pictures: look.snapshot.pictures.length > 0 })
        }
        if (before)
          keep(before)
      }))
    }))
  }
  finally {
    await server.close()
  }
  if (!fast) {
    for (const { slide, seen } of await checkPrint(browser, folder, finals, slides.length))
      add(slide, seen, { theme: 'print', click: 0 })
  }

  for (const finding of findings) {
    finding.box ??= placeOf(finding, finals.get(finding.slide)?.inks ?? [])
    delete finding.words
  }
  const all = findings.filter(({ rule }) => !rules || rules.includes(rule)).sort((a, b) => a.slide - b.slide || Object.keys(RULES).indexOf(a.rule) - Object.keys(RULES).indexOf(b.rule))
  const reasonOf = ({ slide, rule }: Finding) => slides[slide - 1]!.accepted.get(rule)
  return {
    slides: slides.filter(slide => wanted.includes(slide.no)),
    findings: all.filter(finding => reasonOf(finding) === undefined),
    accepted: all.flatMap(finding => reasonOf(finding) === undefined ? [] : [{ ...finding, reason: reasonOf(finding)! }]),
    pictures: pictures.sort((a, b) => a.slide - b.slide || Number(a.state.theme === 'night') - Number(b.state.theme === 'night') || a.state.click - b.state.click),
    states,
  }
}

/** Path from the working folder, for messages. */
export const shown = (file: string) => relative(root, file) || file
