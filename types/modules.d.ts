/** A roadmap file, validated and compiled by `tools/vite/roadmap.ts`. */
declare module '*.yaml' {
  import type { Roadmap } from '../core/roadmap/schema'

  const roadmap: Roadmap
  export default roadmap
}

/** The font subset made by `tools/vite/fonts.ts`. */
declare module 'virtual:fonts.css' {}
