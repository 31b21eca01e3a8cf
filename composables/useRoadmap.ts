import type { Roadmap } from '../core/roadmap/schema'
import zh from '../roadmap/zh.yaml'

/** The validated roadmap data that the deck shows. */
export function useRoadmap(): Roadmap {
  return zh
}
