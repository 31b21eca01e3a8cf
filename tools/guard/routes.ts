/** The dev server's addresses that have effects, and what may be sent to each. */
import * as v from 'valibot'
import { isMap, parseDocument } from 'yaml'
import { shared } from './shared-state'

interface Route {
  schema: v.GenericSchema
  /** Bytes of a body. */
  limit: number
  /** Numbers of the slides that a body is about. */
  slides: (body: unknown) => number[]
}

const MEGABYTE = 2 ** 20

/** Without characters that make a text file unreadable. */
const text = v.pipe(v.string(), v.regex(/^[^\0\p{Surrogate}]*$/u, 'holds NUL or half a character'))

function isFrontmatter(raw: string): boolean {
  const document = parseDocument(raw)
  try {
    return document.errors.length === 0 && (document.contents === null || isMap(document.contents)) && typeof document.toJS() === 'object'
  }
  catch {
    // An alias that leads nowhere, or to too much.
    return false
  }
}

/** `SlidePatch` of @slidev/types: what Slidev's editors of slides and notes save, and elements that are dragged. */
const slidePatch = v.pipe(v.strictObject({
  content: v.optional(text),
  note: v.optional(text),
  frontmatterRaw: v.optional(v.pipe(text, v.check(isFrontmatter, 'is no YAML of keys and values'))),
  frontmatter: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z][\w-]*$/i, 'is no key of a frontmatter')), v.unknown())),
  skipHmr: v.optional(v.boolean()),
}), v.check(({ skipHmr, ...changes }) => Object.keys(changes).length > 0, 'changes nothing'))

/** What may be posted to `url`; undefined where nothing may. */
export function routeOf(url: string): Route | undefined {
  const no = /^\/__slidev\/slides\/([1-9]\d{0,3})\.json$/.exec(url)?.[1]
  if (no !== undefined)
    return { schema: slidePatch, limit: MEGABYTE, slides: () => [Number(no)] }
  const state = shared.get(/^\/@server-(?:ref|reactive)\/(\w+)$/.exec(url)?.[1] ?? '')
  if (!state)
    return
  const { data, patch, bySlide = false, limit = MEGABYTE } = state
  const about = { source: v.optional(v.string()), timestamp: v.optional(v.number()) }
  const noList = v.pipe(v.unknown(), v.check(value => !Array.isArray(value), 'is a list'))
  const [whole, part] = [v.strictObject({ ...about, data: v.pipe(noList, data) }), v.strictObject({ ...about, patch: v.pipe(noList, patch) })]
  return {
    schema: v.lazy(body => body instanceof Object && 'patch' in body ? part : whole),
    limit,
    slides: (body) => {
      const { data, patch } = body as { data?: object, patch?: object }
      return bySlide ? Object.keys({ ...data, ...patch }).map(key => Number.parseInt(key)) : []
    },
  }
}

/**
 * Whether `url` can be read. Of the modules of shared state only those that are there: each other key, and each other query,
 * would be kept for as long as the server runs.
 */
export function isReadable(url: string): boolean {
  try {
    if (!/@server-re(?:f|active)\/|server-re(?:f|active):/.test(decodeURI(url)))
      return url.startsWith('/')
  }
  catch {
    // Its percent codes are no UTF-8.
    return false
  }
  const [, key = ''] = /^\/@server-(?:ref|reactive)\/(\w+)(?:[?&](?:diff|import|t=\d+))*$/.exec(url) ?? []
  return shared.has(key)
}

/** Whether reading `url` has an effect: it opens an editor on this machine. Connect, which routes it, does not mind the case. */
export const opensEditor = (url: string) => /^\/__open-in-editor(?:[./?]|$)/i.test(url)
