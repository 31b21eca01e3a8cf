import type { Track } from '../../core/session/selection'
/** Reads what the workbook takes from the deck's sources. */
import type { WorkbookDeck, WorkbookSlide } from '../../core/sheets/workbook-deck'
import { frontmatterOf, selectSlide } from '../../core/session/selection'
import { readWords } from '../../core/sheets/slide-words'
import { readWorkbookDeck } from '../../core/sheets/workbook-deck'
import { readSettings, unknownReferences } from '../../core/sheets/workbook-settings'
import { siteUrlOf } from '../../core/site-url'
import { UserError } from './command'
import { parseDeck, placeOf } from './deck'
import { loadRoadmap } from './roadmap'

/**
 * The workbook is the participant's in either edition: nothing of the trainer's is read for it.
 * @throws {UserError} with everything that is wrong in the slides' `workbook`.
 */
export async function readWorkbook(track: Track): Promise<WorkbookDeck> {
  const { slides, headmatter } = await parseDeck()
  const roadmap = loadRoadmap()
  const faults: string[] = []
  const shown = slides.flatMap((slide): WorkbookSlide[] => {
    const selected = selectSlide(slide, { track, edition: 'participant' })
    if (!selected)
      return []
    const read = readSettings(selected.frontmatter.workbook)
    const { file, line } = placeOf(slide, 'workbook')
    if ('faults' in read) {
      faults.push(...read.faults.map(fault => `${file}:${line}  ${fault}`))
      return []
    }
    faults.push(...unknownReferences(read.settings, readWords(selected.content).write.length, roadmap).map(fault => `${file}:${line}  ${fault}`))
    return [{ title: selected.title ?? '', content: selected.content, frontmatter: selected.frontmatter, settings: read.settings }]
  })
  if (faults.length > 0)
    throw new UserError(faults.join('\n'))
  const settings = frontmatterOf(headmatter, track)
  return readWorkbookDeck(shown, {
    title: String(settings.title ?? ''),
    siteUrl: siteUrlOf(settings.siteUrl),
  })
}
