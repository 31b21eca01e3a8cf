/** `npm run handouts`: everything for the room as PDFs, from one build: slides, handout, workbook and the trainer's guide. */
import type { Edition, Selection } from '../core/session/selection'
import type { SheetsName } from '../core/sheets/documents'
import { join, relative, resolve } from 'node:path'
import { hasTrainerParts } from '../core/session/selection'
import { DOCUMENTS } from '../core/sheets/documents'
import { parseParticipants } from '../core/sheets/guide'
import { isUp, UPS } from '../core/sheets/n-up'
import { isPaper, PAPERS } from '../core/sheets/paper'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, fileName, parseDeck, readDeck } from './lib/deck'
import { replaceFile } from './lib/files'
import { warnOfMemory } from './lib/memory'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'
import { readStart } from './lib/run-sheet'
import { withTemporary } from './lib/scratch'
import { editionOption, nameOf, selectionOf, trackOption } from './lib/selection'
import { loadSettings } from './lib/settings'
import { isPdf, requireFile } from './lib/targets'
import { withBrowser } from './lib/with-browser'

const FILES = ['slides', ...DOCUMENTS] as const
type File = typeof FILES[number]

interface Options {
  lang?: string
  up: string
  paper?: string
  only?: string
  participants?: string
  start?: string
}

/** @throws {UserError} with the first option that says what is not there. */
function readOptions({ lang, up, paper, only, participants, start }: Options, edition: Edition, language: string) {
  const oneOf = (option: string, value: string, values: readonly string[]) => new UserError(`--${option} ${value}: there is no such thing; there are ${values.join(', ')}`)
  if (lang !== undefined && lang !== language)
    throw oneOf('lang', lang, [language])
  if (!isUp(up))
    throw oneOf('up', up, UPS)
  if (paper !== undefined && !isPaper(paper))
    throw oneOf('paper', paper, PAPERS)
  const wanted = only?.split(',').map(name => name.trim()) ?? FILES.filter(file => file !== 'guide' || edition === 'trainer')
  const unknown = wanted.find(name => !(FILES as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw oneOf('only', unknown, FILES)
  const files = FILES.filter(file => wanted.includes(file))
  if (edition !== 'trainer' && files.includes('guide'))
    throw new UserError('--only guide: the guide is the trainer\'s; leave --edition participant out')
  if (edition !== 'trainer' && up === 'points')
    throw new UserError('--up points: talking points are the trainer\'s; leave --edition participant out, or choose another --up')
  if (participants !== undefined && parseParticipants(participants) === undefined)
    throw new UserError(`--participants ${participants} is no number of people from 1 to 9999`)
  if (start !== undefined)
    readStart(start)
  return { files, up, paper: paper ?? loadSettings().paper }
}

/**
 * The guide and talking points are in the trainer's edition, which serves for all where slides hold nothing else of the
 * trainer's; else what participants get is built for itself.
 */
async function editionsOf(files: readonly File[], points: boolean, { track, edition }: Selection): Promise<(file: File) => Selection> {
  const { slides } = await parseDeck()
  const apart = slides.some(hasTrainerParts)
  const ofTrainer = (file: File) => file === 'guide' || (file === 'handout' && points)
  const needed = edition === 'trainer' && files.some(ofTrainer)
  return file => ({ track, edition: needed && (!apart || ofTrainer(file)) ? 'trainer' : 'participant' })
}

await runCommand({
  name: 'npm run handouts --',
  description: 'Prints slides, handout, workbook and the trainer\'s guide as tagged PDFs into one folder.',
  args: {
    track: trackOption,
    edition: { ...editionOption, description: 'For whom: trainer, participant; trainer without it. Only the trainer\'s has the guide and talking points; slides, handout and workbook are the participants\' in both' },
    lang: { type: 'string', valueHint: 'zh-CN', description: 'Language of the deck' },
    only: { type: 'string', valueHint: 'workbook,guide', description: `Not all, but some of ${FILES.join(', ')}` },
    up: { type: 'string', default: '3', valueHint: '3', description: `Slides on a sheet of the handout: ${UPS.join(', ')}` },
    paper: { type: 'string', valueHint: 'letter', description: `Paper of handout, workbook and guide: ${PAPERS.join(', ')}; that of slides.md without it` },
    date: { type: 'string', valueHint: '2026-03-02', description: 'Day of the session, for the covers' },
    trainer: { type: 'string', valueHint: '…', description: 'Who leads it, for the covers' },
    participants: { type: 'string', valueHint: '20', description: 'How many come: the guide counts what to print' },
    start: { type: 'string', valueHint: '09:00', description: 'When the session begins: the guide goes by the clock' },
    out: { type: 'string', default: 'out', valueHint: 'out', description: 'Folder to write to' },
  },
}, async ({ track, edition, out, date, trainer, ...options }) => {
  const selection = selectionOf(track, edition ?? 'trainer')
  const { lang } = loadRoadmap()
  const { files, up, paper } = readOptions(options, selection.edition, lang)
  // What is wrong in the sources is told before anything is begun.
  const deck = await readDeck({ ...selection, edition: 'participant' })
  warnOfMemory(deck.slides.length)
  const editionOfFile = await editionsOf(files, up === 'points', selection)
  const settings = { paper, ...date && { date }, ...trainer && { trainer } }
  const settingsOf: Record<SheetsName, Record<string, string>> = {
    handout: { ...settings, up },
    workbook: settings,
    guide: { ...settings, ...options.participants && { participants: options.participants }, ...options.start && { start: options.start } },
  }
  const pathOf = (file: File) => resolve(root, out, `${[fileName(), lang, ...nameOf({ ...selection, edition: 'participant' }), file, ...file === 'handout' && up === 'points' ? ['trainer'] : []].join('.')}.pdf`)

  for (const file of files)
    await requireFile(pathOf(file), isPdf)

  await withTemporary(async (temporary) => {
    const folderOf = (edition: Edition) => join(temporary, edition)
    const editions = [...new Set(files.map(file => editionOfFile(file).edition))]
    const build = (edition: Edition, signal: AbortSignal) => step(editions.length > 1 ? `build ${edition}` : 'build', () => buildDeck(folderOf(edition), { ...selection, edition }, { printOnly: true, text: [date, trainer].join(''), signal }))
    await withBrowser(
      // What is imported here would otherwise hold up the build.
      async () => (await import('./lib/browser')).launchBrowser(),
      async (signal) => {
        await Promise.all(editions.map(edition => build(edition, signal)))
        return import('./lib/handout-files')
      },
      async (browser, { printFile }) => {
        const failed: Error[] = []
        // One after the other: more at once are hardly faster, and of a long deck each takes hundreds of megabytes.
        for (const file of files) {
          const printed = step(
            relative(root, pathOf(file)),
            async () => {
              const { bytes, pages } = await printFile(browser, folderOf(editionOfFile(file).edition), file, { deck, settings: file === 'slides' ? {} : settingsOf[file] })
              await replaceFile(pathOf(file), bytes)
              return { bytes, pages }
            },
            ({ bytes, pages }) => `${pages} pages, ${(bytes.length / 1e6).toFixed(2)} MB`,
          )
          await printed.catch((error: unknown) => failed.push(error as Error))
        }
        const unexplained = failed.find(error => !(error instanceof UserError))
        if (unexplained)
          throw unexplained
        if (failed.length > 0)
          throw new UserError(failed.map(({ message }) => message).join('\n'))
      },
    )
  })
})
