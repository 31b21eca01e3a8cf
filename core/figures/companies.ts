/** Who works in a layer of the industry chain. */
import type { ChainLayer, Provenance } from '../roadmap/schema'
import { commonWords } from '../messages/common'

/** The marks of a statement: the month it held, our own arrangement. */
export const marksOf = ({ asOf, origin }: Provenance): string[] => [...asOf ? [commonWords.asOf(asOf)] : [], ...origin === 'synthesis' ? [commonWords.synthesis] : []]

/** Who works in the layer, with the month the statement held: for cells and lines of a table. */
export function companiesText({ companies }: ChainLayer): string {
  if (!companies)
    return ''
  const names = companies.names.join(commonWords.comma)
  const marks = marksOf(companies).join(commonWords.comma)
  return `${companies.text}${names && commonWords.colon}${names}${marks && `（${marks}）`}`
}
