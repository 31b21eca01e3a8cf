/**
 * What looks as if it kept something from participants, and does not: a mark of the trainer's parts that is spelt otherwise or has no
 * counterpart, an `edition` under another name. One such mistake must not show anybody an answer: every command stops at it.
 */
import { KNOWN_KEYS } from '../deck-keys'
import { distance } from '../spelling'
import { commentsOf, isClosing, isOpening, partsOf } from './trainer-parts'

export interface LineFault {
  /** Line of the slide, from 0. */
  line: number
  message: string
}

const PEOPLE = ['teacher', 'instructor', 'lecturer', 'facilitator', 'speaker', 'presenter', 'tutor', 'coach', 'host', 'audience', 'participant', 'attendee', 'student', 'public']
const PEOPLE_HAN = /^(?:(?:培训|授课|主讲)?(?:讲师|讲者|讲员|教师|老师|教员|导师|助教)|主讲人?|培训[师者]|引导[师者]|主持人?|学员|学生|听众|观众|参[与加]者)$/
/** What is written beside them. */
const BESIDE = new Set(['only', 'for', 'the', 'begin', 'begins', 'start', 'starts', 'end', 'ends', 'stop', 'close', 'open', 'block', 'section', 'part', 'note', 'notes', 'view', 'edition', 'version', 'eyes', 'content', 'of', 's'])
const BESIDE_HAN = /[仅只供给限版用的看]|部分|专[用属享]|开始|结束|完毕?|可见|内容|区域?|[段块]落?/g
const ENDS = /^[\\/／＼]|\b(?:end|ends|stop|close)\b|结束|完/i

const isTrainer = (word: string) => distance(word, 'trainer') <= 2 || distance(word, 'trainers') <= 1
const isPerson = (word: string) => isTrainer(word) || PEOPLE.includes(word.replace(/s$/, '')) || PEOPLE_HAN.test(word)

/** Words of a text in one width and case, without what no eye sees. */
const wordsOf = (text: string) => text.normalize('NFKC').replace(/\p{Cf}/gu, '').toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{M}]+/gu) ?? []

/** Whether `text` names somebody for whom a part of the slide could be, and nothing else. */
function namesPeople(text: string, isName = isPerson): boolean {
  const words = wordsOf(text).map(word => isName(word) ? word : word.replace(BESIDE_HAN, '')).filter(word => word && !BESIDE.has(word))
  return words.length > 0 && words.length <= 2 && words.every(isName)
}

/** The first words of a remark: up to a colon or the like. */
const headOf = (text: string) => text.replace(/^\P{L}+/u, '').split(/[:：,，.。;；|/—–(（\n]/)[0]!

const rightMark = (text: string) => ENDS.test(text) ? 'write <!-- /trainer --> where the trainer\'s part ends' : 'write <!-- trainer --> where the trainer\'s part begins'
const shown = (text: string) => `"${text.split('\n')[0]!.trim().slice(0, 40)}"`

/** As many empty lines. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ')

/** Comments and their counterparts. `isNote`: the last comment of a slide, behind all else, is its note. */
function commentFaults(markdown: string, add: (at: number, message: string) => void): void {
  let open: number | undefined
  for (const comment of commentsOf(markdown)) {
    const { from, to, comment: text } = comment
    const whole = markdown.slice(from, to)
    const isNote = markdown.slice(to).trim() === ''
    if (isOpening(comment)) {
      if (open !== undefined)
        add(from, 'The trainer\'s part that is open begins here once more; write <!-- /trainer --> before this line')
      open = from
    }
    else if (isClosing(comment)) {
      if (open === undefined)
        add(from, 'No part of the trainer\'s is open that could end here; write <!-- trainer --> where it begins, on the same slide')
      open = undefined
    }
    else if (namesPeople(isNote ? text : headOf(text)) || /^[\\/／＼]\s*\p{L}+$/u.test(text)) {
      add(from, `${shown(whole)} is no mark; ${rightMark(text)}, or say a remark in other words`)
    }
  }
  if (open !== undefined)
    add(open, 'The trainer\'s part that begins here has no end; write <!-- /trainer --> behind it, on the same slide')
}

/** Something in brackets or on a line of its own that is no comment, and edition outside of frontmatter. */
function textFaults(markdown: string, add: (at: number, message: string) => void): void {
  const tell = (at: number, text: string) => add(at, `${shown(text)} is no mark; ${rightMark(text.replace(/&[lg]t;/g, '').replace(/^[^\p{L}\\/／＼]+(?=[\\/／＼])/u, ''))}`)
  const brackets = [...markdown.matchAll(/[<＜‹«][^<>＜＞‹›«»\n]*[>＞›»]/g)].filter(([text]) => namesPeople(text, text.includes('!') || text.includes('！') ? isPerson : isTrainer))
  brackets.forEach(({ 0: text, index }) => tell(index, text))
  const rest = brackets.reduce((all, { 0: text, index }) => all.slice(0, index) + blank(text) + all.slice(index + text.length), markdown)
  for (const { 0: line, index } of rest.matchAll(/^[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]*\S.*$/gm)) {
    if (/^\s*(?::{2,}|\{(?!\{)|\[\/\/|\[comment|%%|\/[*/]|<|＜|&lt;|[!！]-)/i.test(line) && namesPeople(line.replace(/\[comment\]|&[lg]t;/gi, '')))
      tell(index, line)
    else if (/^\s*["']?[\p{L}\p{M}]+["']?\s*[:：=]/u.test(line) && distance(wordsOf(line)[0] ?? '', 'edition') <= 2 && namesPeople(line.replace(/^[^:：=]*/, '')))
      add(index, `${shown(line)} stands on the slide as text; frontmatter is between two lines of ---, the first line without an empty one behind it`)
  }
}

/** Where a fence has no end, or the next one ends it, marks behind it may be taken for code. `text`: without code and comments. */
function fenceFaults(content: string, text: string, add: (at: number, message: string) => void): void {
  const hasMark = (within: string) => /<!--\s*(?:\/\s*)?trainer\b/i.test(within)
  if (!hasMark(content))
    return
  const tell = (at: number) => add(at, 'The code that begins here has no end of its own, and marks of the trainer\'s parts may be taken for code; write ``` behind it')
  const open = text.search(/^[ \t]*(?:`{3}|~{3})/m)
  if (open >= 0)
    tell(open)
  for (const { from, to } of partsOf(content)) {
    const code = content.slice(from, to)
    const fence = /^[ \t]*(`{3,}|~{3,})/.exec(code)?.[1]
    if (fence && hasMark(code) && new RegExp(`\\n[ \\t]*${fence}[^\\s\`~][^\`\\n]*\\n`).test(code))
      tell(from)
  }
}

/** `edition` as it is written, where none was read. */
function editionFaults(head: string, { edition }: Readonly<Record<string, unknown>>): LineFault[] {
  if (edition !== undefined)
    return []
  return head.split('\n').flatMap((text, line): LineFault[] => {
    const [, key, separator = '', value = ''] = /^[\s"'“”]*([\p{L}\p{M}]+)["'“”]?(\s*[:：=]|\s)(.*)$/u.exec(text) ?? []
    if (key === undefined)
      return []
    const word = wordsOf(key)[0] ?? ''
    const said = value.replace(/\s#.*/, '')
    const isEdition = distance(word, 'edition') <= 2 && (separator.trim() !== '' || namesPeople(said))
    const isOther = separator.trim() !== '' && !KNOWN_KEYS.includes(key) && (isTrainer(word) ? /^(?:true|yes|only|on)$/i.test(said.trim()) : namesPeople(said, isTrainer))
    return isEdition || isOther ? [{ line, message: `${shown(text)} keeps nothing from participants; write edition: trainer` }] : []
  })
}

/** Faults of a slide in its source, frontmatter and all. */
export function markFaults(raw: string, frontmatter: Readonly<Record<string, unknown>>): LineFault[] {
  // As Slidev takes it.
  const head = (/^---.*\n[\s\S]*?---/.exec(raw) ?? /^\s*```ya?ml[\s\S]*?```/.exec(raw))?.[0] ?? ''
  const content = blank(head) + raw.slice(head.length)
  const faults: LineFault[] = []
  const add = (at: number, message: string) => void faults.push({ line: content.slice(0, at).split('\n').length - 1, message })
  const text = partsOf(content).reduce((all, { from, to }) => all.slice(0, from) + blank(all.slice(from, to)) + all.slice(to), content)
  commentFaults(content, add)
  textFaults(text, add)
  fenceFaults(content, text, add)
  return [...editionFaults(head, frontmatter), ...faults].sort((a, b) => a.line - b.line)
}
