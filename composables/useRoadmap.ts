import type { Roadmap } from '../core/roadmap/schema'
import roadmap from 'virtual:roadmap'

/** The validated roadmap of the deck's language. */
export function useRoadmap(): Roadmap {
  return roadmap
}
