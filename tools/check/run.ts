/** One run of the check: sources, every state of every slide, and print; findings sorted, each once, exceptions taken out. */
import type { Browser } from 'playwright-chromium'
import type { Finding, State } from './finding'
import type { RuleName } from './rules'
import type { Snapshot } from './snapshot'
import type { CheckedSlide } from './sources'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { glob } from 'tinyglobby'
import { parse } from 'yaml'
import { charactersInUse, coveredCharacters } from '../lib/fonts'
import { root } from '../lib/paths'
import { serveFolder } from '../lib/serve'
import { collector } from './collect'
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

/** Texts that print must have too: those that are seen whole. */
function textsOf({ inks }: Snapshot): string[] {
  return inks.filter(ink => !ink.inLine && !ink.clipped && ink.left >= 0 && ink.right <= 1280 && ink.bottom <= 720).map(ink => ink.words).filter((words, i, all) => words !== all[i - 1])
}

/** @throws {UserError} where the build in `folder` does not load. */
export async function runCheck(browser: Browser, folder: string, { numbers, rules, fast, onSlide }: CheckOptions): Promise<CheckResult> {
  const slides = await readSources()
  const wanted = numbers ?? slides.map(slide => slide.no)
  const [place, languages, covered, inUse] = await Promise.all([locator(), readLanguages(), coveredCharacters(), charactersInUse()])
  const hasGlyph = (char: string) => inUse.has(char) && covered(char)
  const { add, has, findings } = collector(slides, wanted, place, checkSources(slides, languages))

  const pictures: Picture[] = []
  /** Last state of each slide on paper. */
  const finals = new Map<number, Snapshot>()
  let states = 0

  const walkThrough = async (url: string, theme: 'paper' | 'night', share: readonly number[]) => {
    for await (const { slide, state, snapshot, png, found, last } of walk(browser, url, { theme, numbers: share, lastOnly: fast, hasGlyph })) {
      states++
      onSlide?.(slide, theme)
      found.forEach(seen => add(slide, seen, state))
      if (last || has(state))
        pictures.push({ slide, state, png })
      if (last && theme === 'paper')
        finals.set(slide, snapshot)
    }
  }

  const server = await serveFolder(folder)
  try {
    // Two pages at a time: one for each theme, or in the edit loop the one theme shared.
    await Promise.all(fast
      ? [0, 1].map(half => walkThrough(server.url, 'paper', wanted.filter((_, i) => i % 2 === half)))
      : (['paper', 'night'] as const).map(theme => walkThrough(server.url, theme, wanted)))
  }
  finally {
    await server.close()
  }
  if (!fast) {
    const texts = new Map([...finals].map(([no, snapshot]) => [no, { words: textsOf(snapshot), pictures: snapshot.pictures.length > 0 }]))
    for (const { slide, seen } of await checkPrint(browser, folder, texts, slides.length))
      add(slide, seen, { theme: 'print', click: 0 })
  }

  const order = Object.keys(RULES)
  const all = findings(no => finals.get(no)?.inks ?? [])
    .filter(({ rule }) => !rules || rules.includes(rule))
    .sort((a, b) => a.slide - b.slide || order.indexOf(a.rule) - order.indexOf(b.rule))
    .map(finding => ({ finding, reason: slides[finding.slide - 1]!.accepted.get(finding.rule) }))
  return {
    slides: slides.filter(slide => wanted.includes(slide.no)),
    findings: all.flatMap(({ finding, reason }) => reason === undefined ? [finding] : []),
    accepted: all.flatMap(({ finding, reason }) => reason === undefined ? [] : [{ ...finding, reason }]),
    pictures: pictures.sort((a, b) => a.slide - b.slide || Number(a.state.theme === 'night') - Number(b.state.theme === 'night') || a.state.click - b.state.click),
    states,
  }
}

/** Path from the working folder, for messages. */
export const shown = (file: string) => relative(root, file) || file
