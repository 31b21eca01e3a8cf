import type { Selection } from '../core/session/selection'
import { isEdition, isTrack } from '../core/session/selection'

/** Track and edition of this deck, as its page says (tools/vite/head.ts). */
export function useSelection(): Selection {
  const [track, edition] = document.querySelector('meta[name=workshop]')?.getAttribute('content')?.split(' ') ?? []
  return { track: isTrack(track) ? track : 'full', edition: isEdition(edition) ? edition : 'participant' }
}
