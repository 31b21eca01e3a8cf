import type { Provenance } from './schema'
import { commonWords } from '../messages/common'

/** The marks an entry carries: our own arrangement, the month a statement held. */
export function provenance({ origin, asOf }: Provenance): string[] {
  return [...origin === 'synthesis' ? [commonWords.synthesis] : [], ...asOf ? [commonWords.asOf(asOf)] : []]
}
