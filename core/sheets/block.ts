import type { Measured } from './paginate'

/** What a page of sheets is made of: blocks that are not split. */
export interface SheetBlock extends Omit<Measured, 'height'> {
  /** Unique in the document. */
  key: string
  /** In mm, where it is known: the block is then not measured. */
  height?: number
  /** Its sheet has no running head and no page number. */
  bare?: boolean
}

/** What stands at the head of a sheet: the chapter's name, and the number and colour of its line. */
export interface RunningHead {
  text: string
  number?: number
}
