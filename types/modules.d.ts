/** A roadmap file, validated and compiled by `tools/vite/roadmap.ts`. */
declare module '*.yaml' {
  // An import statement here may not be relative.
  const roadmap: import('../core/roadmap/schema').Roadmap
  export default roadmap
}

/** The roadmap of the deck's language. */
declare module 'virtual:roadmap' {
  const roadmap: import('../core/roadmap/schema').Roadmap
  export default roadmap
}

/** Its id, and which figures it has. */
declare module 'virtual:roadmap-outline' {
  const outline: import('../core/roadmap/figures').Outline
  export default outline
}

/** The slides of the trainer's guide (tools/vite/guide.ts). */
declare module 'virtual:guide' {
  const slides: readonly import('../core/sheets/guide').GuideSlide[]
  export default slides
}

/** The font subset made by `tools/vite/fonts.ts`. */
declare module 'virtual:fonts.css' {}

/** What the workbook takes from the slides, read by `tools/vite/workbook.ts`. */
declare module 'virtual:workbook' {
  const deck: import('../core/sheets/workbook-deck').WorkbookDeck
  export default deck
}

/** The part of subset-font 2.9 that tools/lib/fonts.ts uses; the package brings no types. */
declare module 'subset-font' {
  import type { Buffer } from 'node:buffer'

  interface Options {
    targetFormat: 'truetype' | 'woff2'
    /** OpenType feature tags. */
    keepFeatures?: string[]
    /** Of the `name` table, beside those that are always kept. */
    preserveNameIds?: number[]
    noHinting?: boolean
  }
  /** The glyphs of `text`, and no others. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
