import type { CommonWords } from '../words/common'
import type { Provenance } from './fields'

/** The marks an entry carries: our own arrangement, the month a statement held. */
export function provenance({ origin, asOf }: Provenance, words: CommonWords): string[] {
  return [...origin === 'synthesis' ? [words.synthesis] : [], ...asOf ? [words.asOf(asOf)] : []]
}
