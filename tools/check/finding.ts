import type { RuleName } from './rules'

/** px of the 1280 x 720 canvas. */
export interface Box { left: number, top: number, right: number, bottom: number }

/** The box around all of `boxes`, of which there is at least one. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(box => box.left)),
    top: Math.min(...boxes.map(box => box.top)),
    right: Math.max(...boxes.map(box => box.right)),
    bottom: Math.max(...boxes.map(box => box.bottom)),
  }
}

/** Where and how a slide was seen: after how many clicks, in which theme. */
export interface State { theme: 'paper' | 'night' | 'print', click: number }

export interface Finding {
  rule: RuleName
  /** Number of the slide, from 1. */
  slide: number
  /** Relative to the project. */
  file: string
  line: number
  /** One sentence: what, and what would be right. */
  message: string
  /** Where it was seen first; undefined for what is wrong in the sources. */
  state?: State
  box?: Box
}

/** A finding before it is known where in the sources its words are. */
export type Seen = Omit<Finding, 'file' | 'line' | 'slide'> & {
  /** Words to look for in the sources. */
  words?: string
  /** The same for a fault between two texts: the slide's own words are the better place. */
  orWords?: string
  /** Number of the block of text: a fault of a whole paragraph is told once. */
  flow?: number
  /** The slide it belongs to, where that is not the one that was shown. */
  slide?: number
}
