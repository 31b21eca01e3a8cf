/** `npm run run-sheet`: the session on the clock, to print and for a spreadsheet. */
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { parseRehearsal } from '../core/session/rehearsal'
import { formatClock, makeRunSheet, START, strangersOf } from '../core/session/run-sheet'
import { isRunSheetCsv, isRunSheetMarkdown, runSheetCsv, runSheetMarkdown } from '../core/session/run-sheet-text'
import { languageOf } from '../core/words/language'
import { runSheetWords } from '../core/words/run-sheet'
import { runCommand, step, UserError } from './lib/command'
import { selectedDeck } from './lib/deck'
import { replaceFile } from './lib/files'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'
import { readStart, sheetOf } from './lib/run-sheet'
import { selectionOf, trackOption } from './lib/selection'
import { requireFile } from './lib/targets'

await runCommand({
  name: 'npm run run-sheet --',
  description: 'Writes the run sheet, run-sheet.md and run-sheet.csv: clock time, minutes, what to say, do and ask, materials, and what to cut when late.',
  args: {
    track: trackOption,
    start: { type: 'string', default: formatClock(START), valueHint: '09:00', description: 'When the session begins' },
    from: { type: 'string', valueHint: 'rehearsal.json', description: 'Rehearsal that the presenter view has saved: its minutes stand beside the plan' },
    out: { type: 'string', default: 'out', valueHint: 'out', description: 'Folder to write to' },
  },
}, async ({ track, start, from, out }) => {
  const selection = selectionOf(track, 'trainer')
  const begins = readStart(start)
  const { id, lang } = loadRoadmap()
  const rehearsal = from === undefined ? undefined : readRehearsal(from, id, selection.track)
  const { slides, title, trackName } = sheetOf(await selectedDeck(selection))
  for (const stranger of rehearsal ? strangersOf(rehearsal, slides) : [])
    process.stderr.write(`${from}: "${stranger}" is no slide of this track any more; its time is left out\n`)

  const sheet = makeRunSheet({ title, track: selection.track, trackName, start: begins, slides, words: runSheetWords[languageOf(lang)] }, rehearsal)
  const [markdown, csv] = ['run-sheet.md', 'run-sheet.csv'].map(name => join(resolve(root, out), name)) as [string, string]
  await requireFile(markdown, isRunSheetMarkdown)
  await requireFile(csv, isRunSheetCsv)
  await step(`run sheet ${relative(root, markdown)}, run-sheet.csv`, async () => {
    await replaceFile(markdown, runSheetMarkdown(sheet))
    await replaceFile(csv, runSheetCsv(sheet))
  }, () => `${slides.length} slides, ${formatClock(sheet.start)} to ${formatClock(sheet.end)}`)
})

function readRehearsal(file: string, id: string, track: string) {
  let text: string
  try {
    text = readFileSync(resolve(root, file), 'utf8')
  }
  catch {
    throw new UserError(`--from ${file}: there is no such file, or it cannot be read`)
  }
  const result = parseRehearsal(text)
  if ('errors' in result)
    throw new UserError(result.errors.map(error => `${file}: ${error}`).join('\n'))
  const { rehearsal } = result
  if (rehearsal.roadmap !== id)
    throw new UserError(`${file} is a rehearsal of "${rehearsal.roadmap}"; this is "${id}"`)
  if (rehearsal.track !== track)
    throw new UserError(`${file} is a rehearsal of the track ${rehearsal.track}; add --track ${rehearsal.track}`)
  return rehearsal
}
