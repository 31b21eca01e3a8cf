/**
 * Everything that the screens of `npm start` share through vite-plugin-vue-server-ref (what is kept has a way of its own,
 * tools/vite/kept.ts), by its key, and what belongs in it. A
 * key that is not here can neither be read nor written.
 */
import * as v from 'valibot'

interface Shared {
  /** The whole value. */
  data: v.GenericSchema
  /** A part of it, to be merged in. */
  patch: v.GenericSchema
  /** Its keys begin with the number of a slide. */
  bySlide?: boolean
  /** Bytes of a body that writes it, where that is more than words. */
  limit?: number
}

const number = v.pipe(v.number(), v.finite('is not finite'))
const count = v.pipe(number, v.minValue(0, 'is negative'))
const word = v.pipe(v.string(), v.maxLength(200, 'is longer than 200 characters'))

const object = (entries: v.ObjectEntries): Shared => ({ data: v.strictObject(entries), patch: v.partial(v.strictObject(entries)) })

function bySlide(key: RegExp, value: v.GenericSchema, limit: number): Shared {
  const all = v.record(v.pipe(v.string(), v.regex(key, 'names no slide')), value)
  return { data: all, patch: all, bySlide: true, limit }
}

/** What Slidev's pen draws. It becomes `innerHTML`: nothing else may be in it. */
const DRAWING = /^(?:<\/?(?:g|path|line|rect|ellipse|circle|polyline|defs|marker)(?: (?!on|style)[a-z][\w-]*="[^"<>]*")*\/?>|\s)*$/i

/** What Slidev shares (52.20: state/*.ts of its client, node/vite/serverRef.ts). */
const slidevs: Record<string, Shared> = {
  nav: object({
    page: v.pipe(count, v.integer('is no whole number')),
    clicks: count,
    clicksTotal: v.optional(count),
    timer: v.strictObject({
      status: v.picklist(['stopped', 'running', 'paused']),
      slides: v.record(v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'names no slide')), v.strictObject({ start: v.optional(count), end: v.optional(count) })),
      startedAt: count,
      pausedAt: count,
    }),
    cursor: v.optional(v.strictObject({ x: number, y: number, style: v.optional(v.picklist(['cursor', 'laser'])) })),
    lastUpdate: v.optional(v.strictObject({ id: word, type: v.picklist(['presenter', 'viewer']), time: count })),
  }),
  // With each stroke, and each picture of its overview, Slidev posts those of all slides.
  drawings: bySlide(/^[1-9]\d{0,3}$/, v.pipe(v.string(), v.regex(DRAWING, 'is no drawing of Slidev\'s pen')), 8 * 2 ** 20),
  snapshots: bySlide(/^[1-9]\d{0,3}-(?:light|dark)$/, v.strictObject({ revision: word, image: v.pipe(v.string(), v.startsWith('data:image/png;', 'is no PNG')) }), 32 * 2 ** 20),
}

/** What the kit shares, and what that is at first: see setup/main.ts. */
const own: Record<string, Shared & { initial: object }> = {
  // Which item is open.
  figures: { initial: { opened: { page: '' } }, ...object({ opened: v.strictObject({ page: word, item: v.optional(word) }) }) },
}

export const initialState = Object.fromEntries(Object.entries(own).map(([key, { initial }]) => [key, initial]))

export const shared: ReadonlyMap<string, Shared> = new Map(Object.entries({ ...slidevs, ...own }))
