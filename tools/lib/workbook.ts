/** Reads what the workbook takes from the deck's sources. */
import type { WorkbookDeck } from '../../core/sheets/workbook-deck'
import { readWorkbookDeck } from '../../core/sheets/workbook-deck'
import { selectedDeck } from './deck'

/**
 * The workbook is the participant's in either edition: nothing of the trainer's is read for it.
 * @throws {UserError} with everything that is wrong in any slide's frontmatter.
 */
export async function readWorkbook(track: string): Promise<WorkbookDeck> {
  const { slides, headmatter, session } = await selectedDeck({ track, edition: 'participant' })
  return readWorkbookDeck(slides, String(headmatter.title ?? ''), session)
}
