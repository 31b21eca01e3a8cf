/** What the build cannot read, or reads otherwise than it is meant: tags, components, slots, frontmatter and comments. */
import type { SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { KNOWN_KEYS } from '../../core/deck-keys'
import { pascal, withoutCode } from '../../core/deck/part-names'
import { guess } from '../../core/spelling'
import { layoutSources } from '../lib/layouts'
import { root } from '../lib/paths'
import { lineOf } from './sources'

type Found = Pick<SourceFinding, 'rule' | 'message' | 'line' | 'stops'>
type Node = NonNullable<NonNullable<ReturnType<typeof parse>['descriptor']['template']>['ast']>['children'][number]

const require = createRequire(import.meta.url)

const VUE_TAGS = ['component', 'slot', 'template', 'transition', 'transition-group', 'keep-alive', 'teleport', 'suspense', 'router-link']

/** Names that a slide may use as tags: the project's own components and Slidev's. */
function knownComponents(): Set<string> {
  // Beside the command's package; the client's own name leads to its types here.
  const builtin = join(dirname(require.resolve('@slidev/cli/package.json')), '../client/builtin')
  const folders = ['components', 'layouts'].map(name => join(root, name)).filter(folder => existsSync(folder))
  const files = [builtin, ...folders].flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  return new Set([...files.map(file => basename(file).replace(/\.(?:vue|ts)$/, '')), ...VUE_TAGS.map(pascal)].map(pascal))
}

/** What a slide may name. */
interface Known {
  components: ReadonlySet<string>
  /** Of the roadmap. */
  ids: ReadonlySet<string>
  /** Source of each layout, by name. */
  layouts: ReadonlyMap<string, string>
}

/** Attributes of components that name something of the roadmap. */
const ID_ATTRIBUTES = ['id', 'open', 'trace', 'item']

function checkNodes(nodes: readonly Node[], known: Known, hasScript: boolean, add: (message: string, line: number, stops?: boolean) => void): void {
  const { components, ids } = known
  for (const node of nodes) {
    if (node.type === 1) {
      const name = pascal(node.tag)
      const icons = node.tag.includes('-') && existsSync(join(root, 'node_modules/@iconify-json', node.tag.split(/[-:]/)[0]!))
      if (node.tagType === 1 && !components.has(name) && !icons)
        add(`There is no component or tag <${node.tag}>${guess(name, components)}`, node.loc.start.line)
      for (const prop of node.tagType === 1 ? node.props : []) {
        const value = prop.type === 6 ? prop.value?.content ?? '' : undefined
        if (value !== undefined && ID_ATTRIBUTES.includes(prop.name) && ids.size > 0 && !ids.has(value))
          add(`${prop.loc.source} names no id of the roadmap${guess(value, ids)}`, node.loc.start.line, false)
      }
      checkNodes(node.children as Node[], known, hasScript, add)
    }
    if (node.type === 5 && !hasScript && !/^\s*[$\d'"`]/.test(node.content.loc.source))
      add(`${node.loc.source} is read as code, and nothing shows in its place; put it between backquotes, or take the braces out`, node.loc.start.line, false)
  }
}

/** Tags and expressions, with the line of the slide's file. */
function checkTags(slide: CheckedSlide, known: Known): Found[] {
  const found: Found[] = []
  const first = slide.contentLine
  // The first line is the one before the content.
  const add = (message: string, line: number, stops = true) => found.push({ rule: 'markup', message, line: first + line - 2, stops })
  const lines = ['<template>', ...withoutCode(slide.content).split('\n'), '</template>']
  const { descriptor, errors } = parse(lines.join('\n'), { filename: `${slide.file}-${slide.no}` })
  // Where a tag or quotation mark is not closed, the end of it all is reached within the last tag that begins.
  const lastTag = lines.slice(0, -1).findLastIndex(line => /<[a-z]/i.test(line)) + 1
  for (const error of errors) {
    const told = 'loc' in error && error.loc ? error.loc.start.line : 2
    const line = error.message.includes('EOF') ? lastTag : told
    // The rest follows from that.
    if (line > 1)
      add(`${error.message.split('\n')[0]!.replace(/\.$/, '')}: ${lines[line - 1]!.trim().slice(0, 40)}`, line)
  }
  if (errors.length === 0)
    checkNodes(descriptor.template?.ast?.children ?? [], known, slide.content.includes('<script'), add)
  for (const [whole, src] of slide.content.matchAll(/!\[\s*\]\(([^)\s]+)/g))
    found.push({ rule: 'figure-name', message: `The picture ${src} has no alternative text; write in the brackets what it shows: ![…](${src})`, line: lineOf(slide, whole) })
  return found
}

function checkSlots(slide: CheckedSlide, { layouts }: Known): Found[] {
  const found: Found[] = []
  const layout = layouts.get(slide.layout)
  const stray = /^([a-z]\w*):(?:\s|$)/i.exec(slide.content.trimStart())?.[1]
  if (stray && KNOWN_KEYS.includes(stray))
    found.push({ rule: 'frontmatter', line: lineOf(slide, new RegExp(`^${stray}:`)), message: `"${stray}:" stands on the slide as text: frontmatter is between two lines of ---` })
  const slots = ['default', ...[...layout?.matchAll(/<slot name="([\w-]+)"/g) ?? []].map(match => match[1]!)]
  for (const [, name = ''] of layout ? slide.content.matchAll(/^::([\w-]+)::$/gm) : []) {
    if (!slots.includes(name))
      found.push({ rule: 'markup', line: lineOf(slide, new RegExp(`^::${name}::`)), message: `The layout "${slide.layout}" has no slot "${name}", so what follows does not show${guess(name, slots)}` })
  }
  return found
}

/** Comments that do not end where they should: the notes of one slide swallow the next. */
function checkComments(slide: CheckedSlide): Found[] {
  const text = slide.raw.join('\n')
  return [...text.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)]
    .filter(([whole, inside = '']) => inside.includes('<!--') || /^---\s*$/m.test(inside) || !whole.endsWith('-->'))
    .map(({ index }) => ({ rule: 'markup', line: slide.line + text.slice(0, index).split('\n').length - 1, message: 'The comment or note that begins here has no end, and swallows what follows; write --> after it' }))
}

/** `ids`: those of the roadmap. */
export function checkMarkup(slides: readonly CheckedSlide[], ids: ReadonlySet<string>): SourceFinding[] {
  const known = { components: knownComponents(), ids, layouts: layoutSources() }
  return slides.flatMap(slide => [...checkComments(slide), ...slide.unreadable ? [] : [...checkSlots(slide, known), ...checkTags(slide, known)]]
    .map(found => ({ ...found, slide: slide.no, file: slide.file })))
}
