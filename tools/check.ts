import type { Selection } from '../core/session/selection'
/** `npm run check`: looks at every slide in every state, and names what is wrong, where, with a picture. */
import type { Format } from './check/report'
import type { RuleName } from './check/rules'
import type { CheckedSources, CheckOptions } from './check/run'
import { existsSync, watch } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { SingleBar } from 'cli-progress'
import { faultOfBuild } from './check/build-fault'
import { FORMATS, listRules, report } from './check/report'
import { writeReport } from './check/report-page'
import { isRule, RULES, SOURCE_RULES } from './check/rules'
import { checkAllSources, checkUnbuilt, runCheck, shown } from './check/run'
import { launchBrowser } from './lib/browser'
import { runCommand, slideNumbers, step, UserError } from './lib/command'
import { buildDeck, requireBuild, selectedDeck } from './lib/deck'
import { replaceFolder } from './lib/files'
import { markedBy } from './lib/own'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'
import { withTemporary } from './lib/scratch'
import { selectionFor, trackOption } from './lib/selection'
import { isUnclear } from './lib/slide-faults'
import { requireFolder } from './lib/targets'
import { withBrowser } from './lib/with-browser'

const ofReport = markedBy(html => html.includes('<title>Check of the deck</title>'), name => /^(?:\d+-(?:paper|night|print)-\d+|crop-\d+)\.png$/.test(name))
const SOURCES = ['pages', 'roadmap', 'components', 'composables', 'core', 'layouts', 'styles', 'public', 'setup']

await runCommand({
  name: 'npm run check --',
  description: 'Looks at every slide in every state, on paper, at night and printed, and names what is wrong. Exit code: 0 nothing found, 1 findings, 2 it could not run.',
  failure: 2,
  args: {
    track: trackOption,
    fast: { type: 'boolean', description: 'For the edit loop: last click, on paper, no print' },
    only: { type: 'string', valueHint: '3,12-20', description: 'Slides to check; all without it' },
    rule: { type: 'string', valueHint: 'overflow,contrast', description: 'Rules to check; all without it' },
    rules: { type: 'boolean', description: 'List the rules' },
    watch: { type: 'boolean', description: 'Check again, fast, whenever a source changes' },
    format: { type: 'string', default: 'text', valueHint: 'json', description: `Format of the report: ${FORMATS.join(', ')}` },
    json: { type: 'boolean', description: 'The same as --format json' },
    dist: { type: 'string', valueHint: 'dist', description: 'Check this build instead of making a new one' },
    out: { type: 'string', default: 'out/check', valueHint: 'out/check', description: 'Folder of the report with pictures' },
  },
}, async (args) => {
  if (args.rules) {
    process.stdout.write(listRules())
    return
  }
  const format = formatOf(args.json ? 'json' : args.format)
  const rules = args.rule === undefined ? undefined : rulesOf(args.rule)
  const target = resolve(root, args.out)
  await requireFolder(target, ofReport)
  const selection = selectionFor({ dist: args.dist, track: args.track }, dist => requireBuild(resolve(root, dist)))
  const options = { selection, only: args.only, rules, fast: Boolean(args.fast || args.watch), dist: args.dist, target, format }
  await (args.watch ? checkOnChange(() => checkOnce(options)) : checkOnce(options))
})

function formatOf(name: string): Format {
  const format = FORMATS.find(format => format === name)
  if (!format)
    throw new UserError(`--format ${name}: there is no such format; there are ${FORMATS.join(', ')}`)
  return format
}

function rulesOf(text: string): RuleName[] {
  return text.split(',').map((name) => {
    if (!isRule(name.trim()))
      throw new UserError(`--rule ${text}: there is no rule "${name.trim()}"; there are ${Object.keys(RULES).join(', ')}`)
    return name.trim() as RuleName
  })
}

interface Once {
  selection: Selection
  only?: string
  rules?: RuleName[]
  fast: boolean
  dist?: string
  /** Folder of the report. */
  target: string
  format: Format
}

async function checkOnce({ selection, only, rules, fast, dist, target, format }: Once): Promise<void> {
  const start = performance.now()
  // Every error of the roadmap's data first: nothing can be said of a deck without it.
  loadRoadmap()
  // A part of the check would pass over what may show participants an answer.
  if (only !== undefined || rules !== undefined)
    await selectedDeck(selection, root, isUnclear)
  const sources = await checkAllSources(selection)
  const numbers = slideNumbers(only, sources.slides.length)
  // Programs read the other formats: nothing else may stand in between.
  const talks = format === 'text' && process.stderr.isTTY
  const total = numbers.length * (fast ? 1 : 2)
  const bar = talks ? new SingleBar({ format: '{bar} {value}/{total} slides  {theme}', hideCursor: true, clearOnComplete: true, stream: process.stderr, barsize: 30, barCompleteChar: '━', barIncompleteChar: ' ' }) : undefined
  const seen = new Set<string>()
  const options: CheckOptions = {
    numbers,
    rules,
    fast,
    onSlide: (no, theme) => {
      seen.add(`${no} ${theme}`)
      bar?.update(seen.size, { theme })
    },
  }
  await withTemporary(async (temporary) => {
    const folder = dist ? resolve(root, dist) : join(temporary, 'dist')
    const needed = !rules?.every(rule => SOURCE_RULES.includes(rule))
    const buildable = dist !== undefined || !sources.found.some(({ stops }) => stops)
    const look = () => withBrowser(
      () => launchBrowser({ alone: true }),
      async signal => dist !== undefined || tryBuild(folder, selection, sources, format, signal),
      async (browser, built) => {
        if (!built)
          return checkUnbuilt(sources, options, true)
        bar?.start(total, 0, { theme: '' })
        return runCheck(browser, folder, sources, options).finally(() => bar?.stop())
      },
    )
    const result = needed && buildable ? await look() : checkUnbuilt(sources, options, needed)
    await replaceFolder(target, draft => writeReport(draft, result))
    process.stdout.write(report(result, format, shown(join(target, 'index.html'))))
    if (format === 'text')
      process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    process.exitCode = result.findings.length > 0 ? 1 : 0
  })
}

/**
 * Builds the deck into `folder`. False where a slide does not let it, which is then a finding.
 * @throws {UserError} where it fails for a reason that no slide has.
 */
async function tryBuild(folder: string, selection: Selection, sources: CheckedSources, format: Format, signal: AbortSignal): Promise<boolean> {
  try {
    const build = () => buildDeck(folder, selection, { faulty: true, local: true, signal })
    await (format === 'text' ? step('build', build) : build())
    return true
  }
  catch (error) {
    const fault = error instanceof UserError ? faultOfBuild(error.message, sources.slides) : undefined
    if (!fault)
      throw error
    sources.found.push(fault)
    return false
  }
}

/** Runs `check`, and again after every change of a source, one run at a time, until the process is ended. */
async function checkOnChange(check: () => Promise<void>): Promise<void> {
  const seen = { changes: 0 }
  const onChange = () => seen.changes++
  const folders = SOURCES.map(name => join(root, name)).filter(folder => existsSync(folder))
  const watchers = [
    ...folders.map(folder => watch(folder, { recursive: true }, onChange)),
    // slides.md, and the files beside it.
    watch(root, (_, file) => file && /\.(?:md|vue)$/.test(file) && onChange()),
  ]
  try {
    while (true) {
      const before = seen.changes
      // A mistake half typed is no reason to stop watching.
      await check().catch((error: unknown) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`))
      while (seen.changes === before)
        await setTimeout(200)
      // Editors write in several steps.
      await setTimeout(300)
      process.stdout.write('\n')
    }
  }
  finally {
    watchers.forEach(watcher => watcher.close())
  }
}
