/**
 * Reads a roadmap file: YAML text in, validated data or every error out, each with its place in the file.
 */
import type { Document, Node, YAMLError } from 'yaml'
import type { Path } from './entries'
import type { Kinds } from './kind'
import type { Roadmap } from './schema'
import * as v from 'valibot'
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { checkRules } from './rules'
import { roadmapSchema } from './schema'

export interface RoadmapError {
  file: string
  /** Both count from 1; a column is one UTF-16 unit, so a Chinese character counts as one. */
  line: number
  column: number
  /** Such as `chain.layers[1].name`; empty for the file as a whole. */
  path: string
  /** What is wrong, and what is allowed. */
  message: string
}

export type RoadmapResult = { roadmap: Roadmap } | { errors: RoadmapError[] }

/** What to do about the mistakes that happen most, by the parser's code. */
const HINTS: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'give entries of one list or mapping the same indent',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds ": " into double quotes, and indent by two spaces',
  BLOCK_IN_FLOW: 'put text that holds ": " into double quotes',
  DUPLICATE_KEY: 'write each key once',
  MISSING_CHAR: 'put text that begins with a special character, or holds ": ", into double quotes',
  MULTIPLE_DOCS: 'remove the line "---"',
  TAB_AS_INDENT: 'indent with spaces, two a level',
  UNEXPECTED_TOKEN: 'put text that begins with a special character into double quotes',
}

function pathText(path: Path): string {
  return path.map((key, i) => typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`).join('')
}

/** The node at `path`, or the key it stands under where it is empty; undefined where nothing is. */
function nodeAt(document: Document, path: Path): Node | undefined {
  const value: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isNode(value) && !(isScalar(value) && value.value === null))
    return value
  return keyAt(document, path)
}

function keyAt(document: Document, path: Path): Node | undefined {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent))
    return undefined
  const key = parent.items.find(pair => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))?.key
  return isNode(key) ? key : undefined
}

/** Where to point: the value, else its key, else the nearest thing around it that is in the file. */
function offsetOf(document: Document, path: Path, atKey: boolean): number {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length)
    const node = (atKey && length === path.length ? keyAt(document, part) : undefined) ?? nodeAt(document, part)
    if (node?.range)
      return node.range[0]
  }
  return 0
}

type Place = (offset: number, path: Path, message: string) => RoadmapError

/** What YAML reads without a complaint and nobody means: `title：…`, `name: C #…`, aliases of nothing. */
function slips(text: string, document: Document, error: Place): RoadmapError[] {
  const found = [...text.matchAll(/^[ \t]*(?:- )?([\w-]+)：/gm)]
    .map(({ 0: start, 1: key = '', index }) => error(index + start.length - 1, [], `"${key}：" has a full-width colon; write "${key}: " with a half-width colon and a space`))
  visit(document, {
    Alias(_, alias) {
      const [at, target] = [alias.range?.[0] ?? 0, alias.resolve(document)]
      if (target === undefined)
        found.push(error(at, [], `"*${alias.source}" refers to nothing; put text that begins with * into double quotes`))
      else if (target.range && target.range[0] < at && at < target.range[1])
        found.push(error(at, [], `"*${alias.source}" is inside of what it repeats, which has no end; write out what is meant`))
    },
    Scalar(_, { comment, range, type }) {
      // A space behind # makes a comment; without one it is mostly part of the text.
      if (type === 'PLAIN' && range && comment && /^[^\s!#]/.test(comment) && /^ +#/.test(text.slice(range[1], range[2])))
        found.push(error(range[1], [], `" #${comment.slice(0, 12)}" is cut off as a comment; put the text into double quotes, or write "# " for a comment`))
    },
  })
  return found
}

/** Parts of a roadmap of version 0.1, where every part had its fixed place. */
const EARLIER = ['iceberg', 'chain', 'capability', 'comparisons', 'trends', 'quadrant', 'roles', 'growth', 'stages', 'assessment', 'plan']

/**
 * Parses and validates. `file` is the name that messages show. Text that is no YAML is told by the parser's errors
 * alone, since nothing behind them can be trusted; a key that is there twice is told beside all the others.
 */
export function parseRoadmap(text: string, file: string, kinds: Kinds): RoadmapResult {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })

  const error: Place = (offset, path, message) => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path: pathText(path), message }
  }
  const inOrder = (errors: RoadmapError[]) => ({ errors: errors.sort((a, b) => a.line - b.line || a.column - b.column) })

  const syntax = document.errors.map((fault) => {
    const hint = HINTS[fault.code]
    return error(fault.pos[0], [], `${fault.message.replace(/\s+/g, ' ')}${hint ? `; ${hint}` : ''}`)
  })
  const slipped = slips(text, document, error)
  if (document.errors.some(fault => fault.code !== 'DUPLICATE_KEY')) {
    // A tab before a key makes the parser stumble somewhere else: name the cause, not the consequences.
    const tabs = [...text.matchAll(/^ *\t/gm)].map(({ index }) => error(index, [], `a tab begins this line; ${HINTS.TAB_AS_INDENT}`))
    return inOrder([...slipped, ...tabs.length > 0 ? tabs : slipped.length > 0 ? [] : syntax])
  }
  if (slipped.length > 0)
    return inOrder(slipped)

  const { contents } = document
  const empty = contents === null || (isScalar(contents) && contents.value === null)
  if (!empty && !isMap(contents))
    return { errors: [error(contents.range?.[0] ?? 0, [], 'a roadmap is a mapping: lines such as "title: …"')] }

  // An empty file is an empty mapping, so that the schema says what it needs.
  let data: unknown
  try {
    data = empty ? {} : document.toJS()
  }
  catch (cause) {
    // Aliases that multiply each other, most of all.
    return { errors: [error(0, [], `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}; write the text out in place of aliases (*name)`)] }
  }
  const earlier = isMap(contents) ? EARLIER.filter(key => contents.has(key)) : []
  if (earlier.length > 0)
    return { errors: earlier.map(key => error(offsetOf(document, [key], true), [key], 'had this place in version 0.1; now it is a figure, table, cards or list with a name of its own: docs/roadmap.md#from-version-01 shows each')) }

  const result = v.safeParse(roadmapSchema(kinds), data)
  const findings = [
    ...(result.issues ?? []).map((issue) => {
      const steps = issue.path ?? []
      const path = steps.map(step => step.key as string | number)
      return { path, message: issue.message, atKey: issue.type === 'never' || steps.at(-1)?.origin === 'key' }
    }),
    ...checkRules(data, kinds).map(finding => ({ ...finding, atKey: false })),
  ].map(({ path, message, atKey }) => error(offsetOf(document, path, atKey), path, message))

  const errors = [...syntax, ...findings]
  return errors.length > 0 || !result.success ? inOrder(errors) : { roadmap: result.output }
}

/** One error a line: `file:line:column  path  message`, as editors and terminals know it. */
export function formatErrors(errors: readonly RoadmapError[]): string {
  return errors.map(({ file, line, column, path, message }) => [`${file}:${line}:${column}`, path, message].filter(Boolean).join('  ')).join('\n')
}
