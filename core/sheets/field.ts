/** Places to write on a sheet. In its PDF each is a form field. */

/** `number` takes three digits; `multiline` is higher than one line. */
export type FieldType = 'text' | 'multiline' | 'number' | 'checkbox'

/** A field on a printed page, in CSS px from the page's upper left corner. */
export interface PlacedField {
  /** Unique in the document. Programs that read the filled form go by it. */
  name: string
  type: FieldType
  /** For people: what belongs here. */
  label: string
  /** From 0. */
  page: number
  x: number
  y: number
  width: number
  height: number
}
