/** What every command says of a deck with mistakes in its settings and slides: each with its file and line, all at once. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { parseDeck, selectedDeck } from '../../../tools/lib/deck'
import { root } from '../../../tools/lib/paths'
import { loadSettings } from '../../../tools/lib/settings'

const FOLDER = 'test/fixtures/decks/faults'

it('tells all that is wrong in slides, the same once', async () => {
  const told = await selectedDeck({ track: 'day', edition: 'trainer' }, join(root, FOLDER)).catch((error: Error) => error.message)
  expect(String(told).split('\n').map(line => line.replace(`${FOLDER}/`, '').split('  '))).toEqual([
    ['slides.md:8', 'siteUrl: belongs to the workshop\'s settings now; write workshop: { siteUrl: … }'],
    ['slides.md:15', 'Track evening: There are no minutes; add minutes: 2 to the frontmatter'],
    ['slides.md:16', expect.stringContaining('short: the name of a chapter is in slides.md now')],
    ['slides.md:22', 'chapter: must be the id of a chapter in slides.md'],
    ['slides.md:23', 'minutes: there is no track "evnning"; there are day, evening'],
    ['slides.md:23', 'minutes.day: must be a number of minutes'],
    ['slides.md:24', 'Nothing reads "trcks"; is it tracks?'],
    ['slides.md:30', 'tracks: there is no track "morning"; there are day, evening'],
    ['slides.md:31', 'edition: "trianer" is not known; write edition: trainer to keep the slide from participants, or nothing'],
    ['slides.md:36', 'workbook.places.2.lines: must be at most 12'],
    ['slides.md:42', expect.stringContaining('The frontmatter cannot be read: ')],
    ['more.md:3', 'tracks: names none, so the slide is never shown; there are day, evening'],
    ['more.md:11', 'check.overlap: needs a reason; write why it is meant'],
    ['slides.md:49', 'chapter: there is no chapter "dogh"; slides.md has dough'],
  ])
})

it('tells of ids that are none, and of two slides of one track with one id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const slides = ['oven', '12', 'handout', 'a/b', '烤箱_2', 'oven', 'dough\ntracks: [day]', 'dough\ntracks: [evening]', 'dough\ntracks: [evening, day]']
    .map((id, i) => ['---', ...i === 0 ? ['workshop: { tracks: { day: { name: 全天, minutes: 9 }, evening: { name: 晚间, minutes: 9 } } }'] : [], `routeAlias: "${id.replace('\n', '"\n')}${id.includes('\n') ? '' : '"'}`, 'minutes: 1', '---', '', '# 一页', ''].join('\n'))
  await writeFile(join(folder, 'slides.md'), slides.join('\n'))
  const { slides: parsed } = await parseDeck(folder)
  const none = (id: string) => [expect.stringContaining(`routeAlias: "${id}" is no id of a slide; use letters, digits, hyphens`)]
  const place = relative(root, join(folder, 'slides.md'))
  expect(parsed.map(({ faults }) => faults.map(({ message }) => message))).toEqual([
    [],
    none('12'),
    none('handout'),
    none('a/b'),
    [],
    [`"oven" is the id of the slide at ${place}:3 too; each slide has its own`],
    [],
    [],
    [`"dough" is the id of the slide at ${place}:45 too; each slide has its own`],
  ])
})

it('tells of figures and tables that the roadmap has not, with their lines', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'slides.md'), '# 一页\n\n<RoadmapFigure name="no-such-figure" />\n\n---\n\n# 又一页\n\n<RoadmapTable name="no-such-table" />\n')
  const { slides } = await parseDeck(folder)
  expect(slides.flatMap(({ faults }) => faults.map(({ line, message }) => [line, message]))).toEqual([
    [3, expect.stringContaining('The roadmap has nothing of the name "no-such-figure" under figures')],
    [9, expect.stringContaining('The roadmap has nothing of the name "no-such-table" under tables')],
  ])
})

it('knows the keys of slide, deck and layout, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const slides = [
    ['layout: cover', 'trainer: 王敏', 'seoMeta: {}', 'optional: true'],
    // A prop of another layout.
    ['layout: default', 'kicker: 一行', 'optionall: true'],
    ['layout: unheard', 'kicker: 一行'],
  ]
  await writeFile(join(folder, 'slides.md'), slides.map(lines => ['---', ...lines, '---', '', '# 一页', ''].join('\n')).join('\n'))
  const { slides: parsed } = await parseDeck(folder)
  expect(parsed.map(({ faults }) => faults.map(({ message }) => message))).toEqual([
    [],
    ['Nothing reads "kicker"', 'Nothing reads "optionall"; is it optional?'],
    // Told where layouts are.
    [],
  ])
})

it.each([
  ['workshop:\n  tracks:\n    day: { name: 全天 }', [3, 'workshop.tracks.day.minutes: "minutes" is missing; needed here: name, minutes, break, default']],
  ['workshop:\n  chapters:\n    intro:\n      nme: 开始', [3, 'workshop.chapters.intro.name'], [4, 'workshop.chapters.intro.nme: "nme" is not known']],
  ['workshop:\n  tracks:\n    90: { name: 短, minutes: 90 }', [3, 'workshop.tracks.90: "90" is no name']],
  ['title: x\nworkshop:\n  paper: a5', [3, 'workshop.paper: "a5" is not known; there are a4, letter']],
  ['workshop: [1', [2, 'The headmatter cannot be read']],
] as const)('tells what is wrong in the settings %j', async (head, ...expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'slides.md'), `---\n${head}\n---\n\n# 一页\n`)
  let told = ''
  try {
    loadSettings(folder)
  }
  catch (error) {
    told = (error as Error).message
  }
  const file = relative(root, join(folder, 'slides.md'))
  expect(told.split('\n')).toEqual((expected as readonly (readonly [number, string])[]).map(([line, message]) => expect.stringContaining(`${file}:${line + 1}  ${message}`) as string))
})
