/** A changed project as it is built and printed: its facts, and what is the trainer's in no file of a participant. */
import { Buffer } from 'node:buffer'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { guideWords as allGuideWords } from '../../core/words/guide'
import { launchBrowser } from '../../tools/lib/browser'
import { readDeck } from '../../tools/lib/deck'
import { printFile } from '../../tools/lib/handout-files'
import { selectionOf } from '../../tools/lib/selection'
import { serveFolder } from '../../tools/lib/serve'
import { newPage, useBrowser } from '../browser/harness'
import { bare, fontsOf, foreignIn, headingFaults, imagesOn, nodes, openPdf, textOf, treeOf } from './pdf-reader'
import { copyProject, runScript } from './project'

/** Words in letters that no minifier or font has a reason to write, and a headline of the guide; what is between is what a slide shows to all. */
const guideWords = allGuideWords['zh-CN']
const SECRET = { note: 'QzNoteQz', slide: 'QzSlideQz', block: 'QzBlockQz', title: 'QzTitleQz', guide: Buffer.from(guideWords.prepare.week.title).toString('latin1') }
/** What the sources hold for their author, for other tracks and for the workbook: it is in no build at all. */
const UNSHOWN = {
  yaml: 'QzYamlQz',
  reason: 'QzReasonQz',
  track: 'QzTrackQz',
  workbook: 'QzWorkbookQz',
  key: 'QzKeyQz',
  comment: 'QzCommentQz',
  headline: 'QzHeadlineQz',
  settings: 'QzSettingsQz',
  settingsYaml: 'QzSettingsYamlQz',
  settingsTrack: 'QzSettingsTrackQz',
  importer: 'QzImporterQz',
  importerYaml: 'QzImporterYamlQz',
  importerComment: 'QzImporterCommentQz',
}
const WORDS = [...Object.values(SECRET), ...Object.values(UNSHOWN)]
const OPEN = 'QzOpenQz'
/** Frontmatter of a slide that all see. */
const HEAD = `${[
  `# ${UNSHOWN.yaml}`,
  `keywords: ${UNSHOWN.key} # ${UNSHOWN.yaml}`,
  `check: { overlap: ${UNSHOWN.reason} }`,
  `class: { full: for-all, short: ${UNSHOWN.track} }`,
  `workbook: { places: [{ kind: lines, label: ${UNSHOWN.workbook} }] }`,
].join('\n')}\n`
const COMMENTS = `<!--\n# ${UNSHOWN.headline}\n\n${UNSHOWN.comment}\n-->\n\n`
const FACT = '云端算力池'

let folder: string
useBrowser()
beforeAll(async () => {
  folder = await copyProject()
  const file = join(folder, 'pages/zh/40-roles.md')
  const slide = (head: string, body: string) => `\n---\nlayout: default\nminutes: 1\n${head}---\n\n${body}\n\n<!--\n说：${SECRET.note}。\n-->\n`
  await writeFile(file, [
    (await readFile(file, 'utf8')).trimEnd(),
    slide('edition: trainer\n', `# 讲师页 ${SECRET.slide}\n\n- ${SECRET.slide}`),
    slide(HEAD, `${COMMENTS}<!-- trainer -->\n\n# 讲师的标题 ${SECRET.title}\n\n<!-- /trainer -->\n\n# 大家的标题 ${OPEN}\n\n<!-- trainer -->\n\n- 答案 ${SECRET.block}\n\n<!-- /trainer -->\n\n- 大家看的 <!-- ${UNSHOWN.comment} -->`),
    slide('tracks: [talk]\n', `# 别的场次 ${SECRET.slide}\n\n- ${SECRET.slide}`),
  ].join('\n'))
  const entry = join(folder, 'slides.md')
  await writeFile(entry, (await readFile(entry, 'utf8'))
    .replace('lang: zh-CN\n', `lang: zh-CN\n# ${UNSHOWN.settingsYaml}\nconfig: { remark: ${UNSHOWN.settings} }\nkeywords: { full: AI, short: ${UNSHOWN.settingsTrack} }\n`)
    .replace('src: ./pages/zh/40-roles.md\n---\n', `src: ./pages/zh/40-roles.md\n# ${UNSHOWN.importerYaml}\nkeywords: ${UNSHOWN.importer}\n---\n\n<!-- ${UNSHOWN.importerComment} -->\n\n<!-- ${UNSHOWN.importerComment} -->\n`))
  const data = join(folder, 'roadmap/zh.yaml')
  await writeFile(data, (await readFile(data, 'utf8')).replace('name: 云计算\n', `name: ${FACT}\n`))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(script: string, args: string[]) {
  const running = runScript(folder, script, args)
  return { code: await running.ended, output: running.output() }
}

/** Which of the words are in some file of `dist`, by its text. */
async function wordsIn(dist: string): Promise<string[]> {
  const files = await glob('**/*', { cwd: join(folder, dist), absolute: true, dot: true })
  expect(files.length).toBeGreaterThan(20)
  const texts = await Promise.all(files.map(async file => `${file}\n${await readFile(file, 'latin1')}`))
  // Nor names of the sources' files.
  expect(texts.filter(text => /\.md__slidev|40-roles/.test(text)).map(text => text.split('\n')[0])).toEqual([])
  return [...WORDS, OPEN].filter(word => texts.some(text => text.includes(word)))
}

/** All that a reader's program finds in a PDF: words, tags with alternative texts, fields, outline and metadata. */
async function allOf({ pdf, pages }: Awaited<ReturnType<typeof openPdf>>): Promise<string> {
  const each = await Promise.all(pages.map(async page => [await textOf(page), await treeOf(page), await page.getAnnotations()]))
  return JSON.stringify([each, await pdf.getOutline(), await pdf.getMetadata()])
}

/** `file` printed from the build `dist`. */
async function print(file: 'handout' | 'workbook' | 'guide', dist: string): ReturnType<typeof openPdf> {
  const browser = await launchBrowser()
  try {
    const { bytes } = await printFile(browser, join(folder, dist), file, { deck: await readDeck(selectionOf()), settings: { participants: '34', start: '13:30' } })
    return await openPdf(bytes)
  }
  finally {
    await browser.close()
  }
}

describe('editions', () => {
  it('show a changed fact, and leave notes, trainer-only slides and blocks, and all that no slide shows, out of every participant\'s file and PDF', async () => {
    expect(await run('build', [])).toMatchObject({ code: 0 })
    expect(await wordsIn('dist')).toEqual([OPEN])
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain('<meta name="workshop" content="full participant">')

    const printed = await run('export', ['--dist', 'dist', '--out', 'out/deck.pdf'])
    expect(printed.output).toMatch(/57 pages/)
    expect(printed.code).toBe(0)
    const raw = await readFile(join(folder, 'out/deck.pdf'))
    const slides = await openPdf(new Uint8Array(raw))
    const text = await allOf(slides)
    expect(text).toContain(OPEN)
    expect(WORDS.filter(word => text.includes(word) || raw.includes(word))).toEqual([])

    const pages = await Promise.all(slides.pages.map(textOf))
    expect(pages.filter(page => page.includes(FACT)).length).toBeGreaterThanOrEqual(3)

    const [handout, workbook] = [await allOf(await print('handout', 'dist')), await allOf(await print('workbook', 'dist'))]
    expect(handout).toContain(OPEN)
    expect(workbook).toContain(FACT)
    expect(WORDS.filter(word => handout.includes(word) || workbook.includes(word))).toEqual([])

    // The changed fact is in the figure and in its table; the presenter's page is not there.
    const server = await serveFolder(join(folder, 'dist'))
    const page = await newPage()
    await page.goto(`${server.url}#/${inject('titles').indexOf('场景要落地，三层得一起托') + 1}?clicks=99`)
    const figure = page.locator('.slidev-page-8 .figure-frame')
    await expect.poll(() => figure.locator('svg').textContent()).toContain(FACT)
    expect(await figure.locator('table').textContent()).toContain(FACT)
    expect(await figure.textContent()).not.toContain('云计算')
    await page.goto(`${server.url}#/presenter/1`)
    await page.locator('body').filter({ hasText: '404' }).waitFor()
    await page.close()
    await server.close()
  }, 300_000)

  it('give the trainer all of it, with the presenter view', async () => {
    expect(await run('build', ['--edition', 'trainer', '--out', 'trainer'])).toMatchObject({ code: 0 })
    expect((await wordsIn('trainer')).sort()).toEqual([...Object.values(SECRET), OPEN].sort())
    const server = await serveFolder(join(folder, 'trainer'))
    const page = await newPage()
    await page.goto(`${server.url}#/presenter/8`)
    await page.getByText('说：').first().waitFor({ state: 'attached' })
    // The guide: each slide with what is said on it, the exercises with their answers, how much to print.
    const guide = await print('guide', 'trainer')
    const texts = (await Promise.all(guide.pages.map(textOf))).map(bare)
    const all = texts.join('')
    expect([SECRET.note, SECRET.slide, SECRET.title, '按34人准备', '13:30', '说大家好', '参考智能音箱是应用层的产品'].filter(word => !all.includes(word))).toEqual([])
    expect(texts.filter(text => text.length < 20)).toEqual([])
    const trees = await Promise.all(guide.pages.map(treeOf))
    expect(headingFaults(trees)).toEqual([])
    const alts = trees.flatMap(tree => nodes(tree, 'Figure')).map(({ alt }) => alt)
    expect(alts.length).toBeGreaterThan(12)
    expect(alts.filter(alt => (alt?.length ?? 0) < 10)).toEqual([])
    const [document] = await guide.pdf.getOutline()
    const chapters = document!.items as { title: string, items: unknown[] }[]
    expect(chapters.filter(({ items }) => items.length > 1).length).toBeGreaterThanOrEqual(8)
    expect((await guide.pdf.getMetadata()).info).toMatchObject({ Language: 'zh-CN', Title: expect.stringContaining(guideWords.title) as string })
    const fonts = await fontsOf(guide.pages)
    expect([...fonts.values()]).not.toContain('Type3')
    expect((await Promise.all(guide.pages.map(imagesOn))).every(count => count === 0)).toBe(true)
    expect(texts.flatMap(foreignIn)).toEqual([])
    await page.close()
    await server.close()
  }, 300_000)
})

describe('tracks', () => {
  it('are refused where there are none, in options and in slides', async () => {
    const lines: [string, string[], string][] = [
      ['build', ['--track', 'long'], '--track long: there is no such track; there are full, short, talk'],
      ['export', ['--edition', 'public'], '--edition public: there is no such edition; there are trainer, participant'],
      ['export', ['--dist', 'dist', '--track', 'short'], '--dist takes a build as it is; leave --track and --edition out'],
      ['start', ['--track', 'long'], '--track long: there is no such track'],
      ['run-sheet', ['--track', 'long'], '--track long: there is no such track'],
    ]
    for (const [script, args, message] of lines) {
      const { code, output } = await run(script, args)
      expect(output).toContain(message)
      expect(output.trim().split('\n')).toHaveLength(1)
      expect(code).toBe(1)
    }
  })

  it('stop every command where the sources do not say clearly what is shown to whom, with each place', async () => {
    const [file, entry] = [join(folder, 'pages/zh/50-growth.md'), join(folder, 'slides.md')]
    const [good, goodEntry] = await Promise.all([file, entry].map(path => readFile(path, 'utf8')))
    const bad = good!.replace('tracks: [full]', 'tracks: [full, shrot]').replace('\n\n<!--\n', '\n\n<!-- Trainer -->\n\n<!--\n')
    const badEntry = goodEntry!.replace('src: ./pages/zh/70-closing.md\n', 'src: ./pages/zh/70-closing.md\neditoin: trainer\n')
    await Promise.all([writeFile(file, bad), writeFile(entry, badEntry)])
    const at = (text: string, line: string) => text.split('\n').indexOf(line) + 1
    const faults = [
      [`slides.md:${at(badEntry, 'editoin: trainer')}`, '"editoin: trainer" keeps nothing from participants; write edition: trainer'],
      [`pages/zh/50-growth.md:${at(bad, 'tracks: [full, shrot]')}`, 'tracks: there is no track "shrot"; there are full, short, talk'],
      [`pages/zh/50-growth.md:${at(bad, '<!-- Trainer -->')}`, '"<!-- Trainer -->" is no mark; write <!-- trainer --> where the trainer\'s part begins, or say a remark in other words'],
    ]
    for (const script of ['build', 'start', 'export', 'handouts', 'run-sheet', 'gallery']) {
      const { code, output } = await run(script, [])
      expect(output.split('\n').filter(line => /^(?:pages|slides)/.test(line)).sort(), script).toEqual(faults.map(fault => fault.join('  ')).sort())
      expect(output).not.toMatch(/\n\s+at /)
      expect(code).toBe(1)
    }
    const { code, output } = await run('check', [])
    expect(faults.flat().filter(words => !output.includes(words))).toEqual([])
    expect(code).toBe(1)
    await Promise.all([writeFile(file, good!), writeFile(entry, goodEntry!)])
  })
})

describe('the run sheet', () => {
  it('is written for the track, from the start, beside a rehearsal', async () => {
    const rehearsal = { version: 1, roadmap: 'ai-pm-roadmap', track: 'short', slides: [{ no: 1, title: 'AI 产品经理进阶路线图', seconds: 90 }, { no: 2, title: '没有的页', seconds: 9 }] }
    await writeFile(join(folder, 'rehearsal.json'), JSON.stringify(rehearsal))
    const { code, output } = await run('run-sheet', ['--track', 'short', '--start', '13:30', '--from', 'rehearsal.json', '--out', 'out/sheet'])
    expect(output).toContain('"没有的页" is no slide of this track any more')
    expect(output).toMatch(/slides, 13:30 to 15:0\d/)
    expect(code).toBe(0)
    const text = await readFile(join(folder, 'out/sheet/run-sheet.md'), 'utf8')
    expect(text).toContain('| 13:30 | **1** AI 产品经理进阶路线图 | 1 | 1.5 | +0.5 |')
    expect(text).not.toContain('练习 4')
    expect(text).not.toContain(' 4 岗位')
    expect((await readFile(join(folder, 'out/sheet/run-sheet.csv'))).subarray(0, 3)).toEqual(Buffer.from([0xEF, 0xBB, 0xBF]))
  })

  it.each([
    [['--start', '25:00'], '--start 25:00 is no time of day; write it as 09:00'],
    [['--from', 'none.json'], '--from none.json: there is no such file, or it cannot be read'],
    [['--from', 'package.json'], 'package.json: version is not 1, the only version there is'],
    [['--from', 'rehearsal.json'], 'rehearsal.json is a rehearsal of the track short; add --track short'],
    [['--out', 'slides.md/x'], 'part of this path is a file; choose another with --out'],
    [['--begin', '9:00'], '"--begin" is not known; there are: --track, --start, --from, --out, --help'],
  ])('%j: one clear line', async (args, message) => {
    const { code, output } = await run('run-sheet', args)
    expect(output).toContain(message)
    expect(output).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
  })
})
