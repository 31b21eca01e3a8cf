/** One run of the check: sources, every state of every slide, and print; findings sorted, each once, exceptions taken out. */
import type { Browser } from 'playwright-chromium'
import type { Finding, Seen, State } from './finding'
import type { RuleName } from './rules'
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

/** @throws {UserError} where the build in `folder` does not load. */
export async function runCheck(browser: Browser, folder: string, { numbers, rules, fast, onSlide }: CheckOptions): Promise<CheckResult> {
  const slides = await readSources()
  const wanted = numbers ?? slides.map(slide => slide.no)
  const [place, languages, covered, inUse] = await Promise.all([locator(), readLanguages(), coveredCharacters(), charactersInUse()])
  const hasGlyph = (char: string) => inUse.has(char) && covered(char)

  const findings: Finding[] = checkSources(slides, languages).filter(({ slide }) => wanted.includes(slide))
  const told = new Set<string>()
  const add = (no: number, { words, ...seen }: Seen, state?: State) => {
    const slide = slides[no - 1]!
    // The same in the next state or theme is the same.
    const key = `${no} ${seen.rule} ${seen.message.replace(/[\d.]+/g, '#')}`
    if (told.has(key))
      return
    told.add(key)
    findings.push({ ...seen, slide: no, state, ...place(slide, words) })
  }

  const pictures: Picture[] = []
  const finals = new Map<number, { text: string, words: readonly string[], pictures: boolean }>()
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
            finals.set(look.slide, { text: look.snapshot.text, words: look.snapshot.inks.filter(ink => !ink.inLine).map(ink => ink.words).filter((words, i, all) => words !== all[i - 1]), pictures: look.snapshot.pictures.length > 0 })
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

  const all = findings.filter(({ rule }) => !rules || rules.includes(rule)).sort((a, b) => a.slide - b.slide || Object.keys(RULES).indexOf(a.rule) - Object.keys(RULES).indexOf(b.rule))
  const reasonOf = ({ slide, rule }: Finding) => slides[slide - 1]!.accepted.get(rule)
  return {
    slides: slides.filter(slide => wanted.includes(slide.no)),
    findings: all.filter(finding => reasonOf(finding) === undefined),
    accepted: all.flatMap(finding => reasonOf(finding) === undefined ? [] : [{ ...finding, reason: reasonOf(finding)! }]),
    pictures: pictures.sort((a, b) => a.slide - b.slide),
    states,
  }
}

/** Path from the working folder, for messages. */
export const shown = (file: string) => relative(root, file) || file
