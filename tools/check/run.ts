/** One run of the check: sources, every state of every slide, and print; findings sorted, each once, exceptions taken out. */
import type { Browser } from 'playwright-chromium'
import type { Selection } from '../../core/session/selection'
import type { Finding, State } from './finding'
import type { RuleName } from './rules'
import type { Snapshot } from './snapshot'
import type { SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { glob } from 'tinyglobby'
import { parse } from 'yaml'
import { charactersInUse, coveredCharacters } from '../lib/fonts'
import { picturesOf } from '../lib/looks'
import { root } from '../lib/paths'
import { roadmapFile } from '../lib/roadmap'
import { serveFolder } from '../lib/serve'
import { collector } from './collect'
import { checkPrint } from './print-rules'
import { RULES } from './rules'
import { checkSources } from './source-rules'
import { lineOf, locator, readSources } from './sources'
import { walk } from './walk'

const THEMES: readonly State['theme'][] = ['paper', 'night', 'print']

/** What the sources alone tell. */
export interface CheckedSources {
  slides: CheckedSlide[]
  found: SourceFinding[]
}

export interface CheckOptions {
  numbers: readonly number[]
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
  /** How many were looked at. */
  states: number
  /** None was, since the deck could not be built. */
  missed?: boolean
}

async function readLanguages(): Promise<Map<string, unknown>> {
  const deck = roadmapFile()
  const files = (await glob('roadmap/*.yaml', { cwd: root })).sort((a, b) => Number(b === deck) - Number(a === deck))
  return new Map(await Promise.all(files.map(async file => [file, parse(await readFile(join(root, file), 'utf8'))] as const)))
}

/** `slides` are those that `selection` shows; what is told of the others, is told of the slide before them. */
export async function checkAllSources(selection: Selection): Promise<CheckedSources> {
  const [{ settings, slides }, languages] = await Promise.all([readSources(selection), readLanguages()])
  return { slides: slides.filter(({ shown }) => shown), found: checkSources(slides, settings, languages) }
}

/** An exception that nothing needs hides the next fault. */
function needless(slide: CheckedSlide, findings: readonly Finding[]): Finding[] {
  return [...slide.accepted.keys()]
    .filter(rule => !findings.some(finding => finding.slide === slide.no && finding.rule === rule))
    .map(rule => ({ rule: 'accept', slide: slide.no, file: slide.file, line: lineOf(slide, `${rule}:`), message: `"check" accepts "${rule}", and there is none on this slide; take the exception out` }))
}

/** Sorts findings, and takes out those that are not asked for and those that are accepted. */
function resultOf(slides: readonly CheckedSlide[], { numbers, rules, fast }: CheckOptions, findings: readonly Finding[], pictures: readonly Picture[], states: number): CheckResult {
  const order = Object.keys(RULES)
  const wanted = slides.filter(slide => numbers.includes(slide.no))
  // Only a whole run knows that something is not there.
  const more = fast || rules || states === 0 ? [] : wanted.flatMap(slide => needless(slide, findings))
  const all = [...findings, ...more]
    .filter(({ rule, slide }) => (!rules || rules.includes(rule)) && numbers.includes(slide))
    .sort((a, b) => a.slide - b.slide || order.indexOf(a.rule) - order.indexOf(b.rule))
    .map(finding => ({ finding, reason: slides[finding.slide - 1]!.accepted.get(finding.rule) }))
  return {
    slides: wanted,
    findings: all.flatMap(({ finding, reason }) => reason === undefined ? [finding] : []),
    accepted: all.flatMap(({ finding, reason }) => reason === undefined ? [] : [{ ...finding, reason }]),
    pictures: [...pictures].sort((a, b) => a.slide - b.slide || THEMES.indexOf(a.state.theme) - THEMES.indexOf(b.state.theme) || a.state.click - b.state.click),
    states,
  }
}

/** What the sources tell. `missed`: there should have been a build to look at. */
export function checkUnbuilt({ slides, found }: CheckedSources, options: CheckOptions, missed: boolean): CheckResult {
  return { missed, ...resultOf(slides, options, found.map(({ words: _, stops: __, ...finding }) => finding), [], 0) }
}

/** Texts that print must have too: those that are seen whole, in the shipped font. */
function textsOf({ inks }: Snapshot, hasGlyph: (char: string) => boolean): string[] {
  return inks
    .filter(ink => !ink.inLine && !ink.inControl && !ink.clipped && ink.left >= 0 && ink.right <= 1280 && ink.bottom <= 720 && [...ink.words].every(char => char <= ' ' || hasGlyph(char)))
    .map(ink => ink.words)
    .filter((words, i, all) => words !== all[i - 1])
}

/** @throws {UserError} where the build in `folder` does not load. */
export async function runCheck(browser: Browser, folder: string, { slides, found }: CheckedSources, options: CheckOptions): Promise<CheckResult> {
  const { numbers, fast, onSlide } = options
  const [place, covered, inUse] = await Promise.all([locator(), coveredCharacters(), charactersInUse()])
  const hasGlyph = (char: string) => inUse.has(char) && covered(char)
  const { add, has, findings } = collector(slides, numbers, place, found)

  const pictures: Picture[] = []
  /** Last state of each slide on paper. */
  const finals = new Map<number, Snapshot>()
  let states = 0

  const walkThrough = async (url: string, share: readonly number[]) => {
    const themes = fast ? ['paper'] as const : ['paper', 'night'] as const
    for await (const { slide, state, snapshot, png, found, last } of walk(browser, url, { themes, numbers: share, count: slides.length, lastOnly: fast, hasGlyph })) {
      states++
      onSlide?.(slide, state.theme)
      found.forEach(seen => add(seen.slide ?? slide, seen, state))
      if (last || has(state))
        pictures.push({ slide, state, png })
      if (last && state.theme === 'paper')
        finals.set(slide, snapshot)
    }
  }

  const server = await serveFolder(folder)
  try {
    // Two pages at a time, one for each half of the slides.
    const half = Math.ceil(numbers.length / 2)
    await Promise.all([numbers.slice(0, half), numbers.slice(half)].map(share => walkThrough(server.url, share)))
  }
  finally {
    await server.close()
  }
  if (!fast) {
    const state: State = { theme: 'print', click: 0 }
    const texts = new Map([...finals].map(([no, snapshot]) => [no, { words: textsOf(snapshot, hasGlyph), pictures: snapshot.pictures.length > 0 }]))
    const printed = await checkPrint(browser, folder, texts, slides.length)
    printed.forEach(({ slide, seen }) => add(slide, seen, state))
    const numbersPrinted = [...new Set(printed.map(({ slide }) => slide))]
    if (numbersPrinted.length > 0) {
      for await (const { no, png } of picturesOf(browser, folder, 'print', numbersPrinted))
        pictures.push({ slide: no, state, png })
    }
  }
  return resultOf(slides, options, findings(no => finals.get(no)?.inks ?? []), pictures, states)
}

/** Path from the working folder, for messages. */
export const shown = (file: string) => relative(root, file) || file
