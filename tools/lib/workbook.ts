/** Reads what the workbook takes from the deck's sources. */
import type { WorkbookDeck } from '../../core/sheets/workbook-deck'
import { readWorkbookDeck } from '../../core/sheets/workbook-deck'
import { shownDeck } from './deck'

/** The workbook is the participant's in either edition: nothing of the trainer's is read for it. */
export async function readWorkbook(track: string): Promise<WorkbookDeck> {
  const { slides, headmatter, session } = await shownDeck({ track, edition: 'participant' })
  return readWorkbookDeck(slides, String(headmatter.title ?? ''), session)
}
