/** A roadmap file, validated and compiled by `tools/vite/roadmap.ts`. */
declare module '*.yaml' {
  import type { Roadmap } from '../core/roadmap/schema'

  const roadmap: Roadmap
  export default roadmap
}

/** The font subset made by `tools/vite/fonts.ts`. */
declare module 'virtual:fonts.css' {}

/** The part of subset-font 2.9 that tools/lib/fonts.ts uses; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'truetype' | 'woff2'
    /** OpenType feature tags. */
    keepFeatures?: string[]
    noHinting?: boolean
  }
  /** The glyphs of `text`, and no others. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
