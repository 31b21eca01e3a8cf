/** The commands behind the npm scripts, run as a user runs them, with good input and bad. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { infoOf, lives } from '../../tools/lib/processes'
import { newPage, useBrowser } from '../browser/harness'
import { copyProject, runScript } from './project'

/** Number of the last slide. */
const last = inject('titles').length

let folder: string
let good: string

useBrowser()
beforeAll(async () => {
  folder = await copyProject()
  good = await readFile(join(folder, 'roadmap/zh.yaml'), 'utf8')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const running = runScript(folder, script, args, env)
  return { code: await running.ended, output: running.output().trim() }
}

async function edit(change: (text: string) => string): Promise<void> {
  const changed = change(good)
  expect(changed).not.toBe(good)
  await writeFile(join(folder, 'roadmap/zh.yaml'), changed)
}

describe('bad data', () => {
  it('stops build and export with every error, and leaves what was there', async () => {
    await mkdir(join(folder, 'dist'), { recursive: true })
    await writeFile(join(folder, 'dist/index.html'), 'earlier build')
    await edit(text => text.replace('takes: [2, 3]', 'takes: [3, 2]').replace('- item: sensor', '- item: senser').replace('name: 计算硬件', 'nmae: 计算硬件'))
    const lines = [
      'roadmap/zh.yaml:70:13  figures.industry-chain.layers[0].groups[0].name  "name" is missing; needed here: id, name, items',
      'roadmap/zh.yaml:71:13  figures.industry-chain.layers[0].groups[0].nmae  is not known; allowed here: id, name, items, asOf, origin',
      expect.stringMatching(/^roadmap\/zh\.yaml:228:19 {2}figures\.industry-chain\.traces\[0\]\.stops\[0\]\.item {2}"senser" is no item of the chain; there are: ai-chip, /),
      'roadmap/zh.yaml:727:16  figures.llm-route.stages[1].takes  [3, 2] runs backwards; the shorter duration comes first',
    ]
    for (const script of ['build', 'export']) {
      const { code, output } = await run(script)
      expect(code).toBe(1)
      expect(output.split('\n').filter(line => line.startsWith('roadmap/'))).toEqual(lines)
      expect(output).not.toMatch(/\n\s+at /)
    }
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('earlier build')
  })

  it.each([
    ['is missing', async (file: string) => rm(file), 'roadmap/zh.yaml:1:1  is missing; the deck\'s lang in slides.md asks for it'],
    ['is not UTF-8', async (file: string) => writeFile(file, new Uint8Array([0xFF, 0xFE, 0x41, 0x00])), 'roadmap/zh.yaml:1:1  is not UTF-8 text; save the file with the encoding UTF-8'],
  ])('says when the file %s', async (_name, spoil, message) => {
    await spoil(join(folder, 'roadmap/zh.yaml'))
    expect(await run('build')).toMatchObject({ code: 1, output: expect.stringContaining(message) as string })
  })
})

describe('the gallery', () => {
  beforeAll(() => writeFile(join(folder, 'roadmap/zh.yaml'), good))

  it('holds each slide in each look, and a sheet that shows them', async () => {
    const { code, output } = await run('gallery', ['--dist', inject('dist'), '--only', `2,${last - 1}-${last}`, '--looks', 'paper,night,print'])
    expect(output).toMatch(/pictures out\/gallery\/index.html {2}3 slides x 3/)
    expect(code).toBe(0)
    const names = ['02', String(last - 1), String(last)].flatMap(no => ['paper', 'night', 'print'].map(look => `${no}-${look}.png`))
    const files = await readdir(join(folder, 'out/gallery'))
    expect(files.sort()).toEqual([...names, 'index.html'].sort())
    const pictures = await Promise.all(names.map(name => readFile(join(folder, 'out/gallery', name))))
    for (const png of pictures)
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
    expect(new Set(pictures.map(png => png.toString('base64'))).size).toBe(names.length)

    const page = await newPage()
    await page.goto(pathToFileURL(join(folder, 'out/gallery/index.html')).href)
    expect(await page.locator('img').evaluateAll(images => images.map(image => [(image as HTMLImageElement).naturalWidth, image.getBoundingClientRect().width]))).toEqual(names.map(() => [1920, 320]))
    await page.getByLabel('Night').uncheck()
    expect(await page.locator('img:visible').count()).toBe(6)
    expect(await page.locator('figcaption').last().innerText()).toContain('到站了')
    await page.close()
  })
})

describe('bad options', () => {
  beforeAll(() => writeFile(join(folder, 'roadmap/zh.yaml'), good))

  it.each([
    ['build', ['--ouput', 'x'], {}, '"--ouput" is not known; there are: --track, --edition, --out, --help'],
    ['build', ['site'], {}, '"site" is not known; there are: --track, --edition, --out, --help'],
    ['build', ['--out'], {}, '--out needs a value, such as --out=dist'],
    ['build', ['--out', 'slides.md/site'], {}, 'part of this path is a file; choose another with --out'],
    ['build', ['--out', 'slides.md'], {}, 'slides.md is a file; name a folder with --out'],
    ['export', ['--out', 'slides.md/deck.pdf'], {}, 'part of this path is a file; choose another with --out'],
    ['handouts', ['--out', 'slides.md'], {}, 'part of this path is a file; choose another with --out'],
    ['run-sheet', ['--out', 'slides.md'], {}, 'part of this path is a file; choose another with --out'],
    ['gallery', ['--out', 'slides.md'], {}, 'slides.md is a file; name a folder with --out'],
    ['build', ['--out', '.'], {}, 'holds other files, which would be deleted; name a new folder, or one that this command wrote, with --out'],
    ['build', ['--out', '..'], {}, 'holds other files, which would be deleted'],
    ['build', ['--out', 'pages'], {}, 'holds other files, which would be deleted'],
    ['export', ['--out', 'deck.ppt'], {}, '--out deck.ppt does not end in .pdf; name a file such as out/deck.pdf'],
    ['export', ['--dist', 'pages'], {}, 'pages holds no build; make one with: npm run build'],
    ['gallery', ['--only', '3,60'], {}, `--only 3,60: "60" is no slide or range of slides; there are 1 to ${last}, such as --only 3,12-20`],
    ['gallery', ['--only', '9-7'], {}, '"9-7" is no slide or range of slides'],
    ['gallery', ['--looks', 'paper,dusk'], {}, '--looks paper,dusk: there is no look "dusk"; there are paper, night, print, forced'],
    ['gallery', ['--dist', 'pages'], {}, 'pages holds no build; make one with: npm run build'],
    ['gallery', ['--out', 'layouts', '--only', '1'], {}, 'holds other files, which would be deleted'],
    ['handouts', ['--up', '5'], {}, '--up 5: there is no such thing; there are 1, 2, 3, 4, 6, points'],
    ['handouts', ['--only', 'workbok'], {}, '--only workbok: there is no such thing; there are slides, handout, workbook, guide'],
    ['handouts', ['--start', '25:00'], {}, '--start 25:00 is no time of day; write it as 09:00'],
    ['start', ['--port', 'here'], {}, '--port here is no port; use a number from 1 to 65535'],
  ])('%s %j: one clear line', async (script, args, env, message) => {
    const { code, output } = await run(script, args, env)
    expect(output).toContain(message)
    expect(output).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
  })

  it('says where a browser could come from', async () => {
    const { code, output } = await run('export', ['--dist', inject('dist'), '--out', 'out/none.pdf'], { CHROME_PATH: '/no/such/browser' })
    expect(output).toContain('CHROME_PATH is /no/such/browser, but that does not run: there is no such file')
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'out/none.pdf'))).toBe(false)
  })

  it.each(['start', 'build', 'export', 'run-sheet', 'gallery'])('%s --help says what it does', async (script) => {
    const { code, output } = await run(script, ['--help'])
    expect(output).toMatch(/USAGE|--/)
    expect(code).toBe(0)
  })
})

/** Numbers of the processes below `pid` whose command line says one of `words`, in their order. */
async function programsBelow(pid: number, words: readonly string[]): Promise<(number | undefined)[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Boolean)
  const isBelow = (one: number): boolean => one === pid || (infoOf(one) !== undefined && isBelow(infoOf(one)!.parent))
  const below = await Promise.all(pids.filter(isBelow).map(async one => ({ one, line: await readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '') })))
  return words.map(word => below.find(({ line }) => line.includes(word))?.one)
}

describe.runIf(process.platform === 'linux')('an export that is killed', () => {
  it('takes build and browser along, and the next command clears drafts, temporary folders and profiles', async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'killed-'))
    const running = runScript(folder, 'export', [], { TMPDIR: temporary })
    let programs: (number | undefined)[] = []
    await vi.waitUntil(async () => {
      programs = await programsBelow(running.child.pid!, ['tsx\0tools/export.ts', 'slidev.mjs\0build', '--user-data-dir='])
      return !programs.includes(undefined)
    }, { timeout: 60_000, interval: 200 })
    const [command, ...rest] = programs as [number, ...number[]]
    process.kill(command, 'SIGKILL')
    await expect.poll(() => rest.filter(pid => lives(pid)), { timeout: 20_000 }).toEqual([])
    await running.ended

    const left = async () => [...await readdir(temporary), ...await readdir(join(folder, '.cache/scratch'))].filter(name => !/^(?:tsx|jiti)/.test(name))
    expect(await left()).not.toEqual([])
    expect(await run('run-sheet', [], { TMPDIR: temporary })).toMatchObject({ code: 0 })
    expect(await left()).toEqual([])
    await rm(temporary, { recursive: true })
  })
})
