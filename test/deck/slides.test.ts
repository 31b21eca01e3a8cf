/** The built deck in a real browser: what a trainer presents and a participant opens. */
import type { Buffer } from 'node:buffer'
import type { BrowserContext, Page } from 'playwright-chromium'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { root } from '../../tools/lib/paths'
import { openPrint } from '../../tools/lib/print'
import { axe, newContext, problemsOf, useBrowser } from '../browser/harness'
import { placeOf } from './place'

const titles = inject('titles')
const url = inject('deckUrl')
const numbers = titles.map((_, i) => i + 1)
const bare = (text: string) => text.replace(/\s/g, '')

useBrowser()

let context: BrowserContext
let page: Page
/** What went wrong in the page: errors, warnings, requests to other hosts, missing files. */
let faults: string[]

beforeEach(async () => {
  faults = []
  context = await newContext({ reducedMotion: 'reduce' })
  await context.route('**/*', (route) => {
    const address = route.request().url()
    if (!address.startsWith(new URL(url).origin) && !/^(?:data|blob):/.test(address)) {
      faults.push(`request to ${address}`)
      return route.abort()
    }
    return route.continue()
  })
  page = await context.newPage()
  page.on('console', message => ['error', 'warning'].includes(message.type()) && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  page.on('response', response => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`))
})
afterEach(async () => {
  await context.close()
})

/** Opens slide `no` in its last state. */
async function open(no: number, clicks = 99): Promise<void> {
  await page.goto(`${url}#/${no}?clicks=${clicks}`)
  await page.locator(`.slidev-page-${no} h1`).waitFor()
  await page.evaluate(() => document.fonts.ready)
}

const current = (no: number) => `.slidev-page-${no}`

describe('the deck', () => {
  it('opens at its cover, below any path of a host', async () => {
    await page.goto(url)
    await page.locator(`${current(1)} h1`).waitFor()
    expect(bare(await page.locator(`${current(1)} h1`).innerText())).toBe(bare(titles[0]!))
    expect(await page.title()).toContain('AI 产品经理进阶路线图')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await page.locator('meta[name=description]').getAttribute('content')).not.toContain('"')
    expect(faults).toEqual([])
  })

  it('goes by the keys of a presentation remote, click by click, through every slide to the end', async () => {
    await page.goto(url)
    await page.locator(`${current(1)} h1`).waitFor()
    const seen = new Set<number>([1])
    for (let i = 0; i < 300 && !seen.has(titles.length); i++) {
      const before = page.url()
      await page.keyboard.press('PageDown')
      await page.waitForFunction(before => location.href !== before, before)
      seen.add(placeOf(page))
    }
    expect([...seen]).toEqual(numbers)
    await page.keyboard.press('PageUp')
    await expect.poll(() => placeOf(page)).toBe(titles.length - 1)
    expect(faults).toEqual([])
  })

  it('still goes by the remote after a figure was used with the mouse', async () => {
    const no = titles.indexOf('公司看大小，技术看强弱') + 1
    await open(no)
    await page.locator(`${current(no)} .figure-frame [data-roving]`).first().click()
    await page.keyboard.press('PageDown')
    await page.locator(`${current(no + 1)} h1`).waitFor()
    expect(faults).toEqual([])
  })

  it('lets keys of a figure do their work without turning the page', async () => {
    const no = titles.indexOf('先懂原理，再接 API，最后自己部署') + 1
    await open(no)
    const stages = page.locator(`${current(no)} .figure-frame [data-roving]`)
    await stages.first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const opened = page.locator(`${current(no)} .stage-button[aria-expanded=true]`)
    await opened.waitFor()
    expect(await opened.getAttribute('aria-label')).toContain('大模型 API 应用开发')
    expect(placeOf(page)).toBe(no)
    await page.keyboard.press('Escape')
    await expect.poll(() => opened.count()).toBe(0)
    expect(placeOf(page)).toBe(no)
    expect(faults).toEqual([])
  })

  it('goes to a chapter by a click on its station, in the line and on every map', async () => {
    const quadrants = titles.indexOf('两把尺子，量出四种人') + 1
    const maps = [1, 3, 7, titles.length].map(no => [no, `${current(no)} .slide .route-stations`] as const)
    for (const [no, stations] of [...maps, [2, `${current(2)} .route-line`]] as const) {
      await open(no)
      expect(await page.locator(`${stations} button`).count()).toBe(8)
      await page.locator(`${stations} button`).nth(3).click()
      await page.locator(`${current(quadrants)} h1`).waitFor()
    }
    // Slidev's own controls wait in the corner beside the first station.
    await page.locator(`${current(quadrants + 1)} .route-line button`).first().waitFor({ state: 'attached' })
    await open(quadrants + 1)
    await page.locator(`${current(quadrants + 1)} .route-line button`).first().click()
    await page.locator(`${current(1)} h1`).waitFor()
    expect(faults).toEqual([])
  })

  it('goes to a chapter by the keyboard: one tab stop, arrows, Enter', async () => {
    await open(2)
    const stations = page.locator(`${current(2)} .route-line button`)
    expect(await stations.evaluateAll(buttons => buttons.map(button => (button as HTMLElement).tabIndex))).toEqual([0, -1, -1, -1, -1, -1, -1, -1])
    await stations.first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('去第 1 站 产业链')
    await page.keyboard.press('Enter')
    await page.locator(`${current(7)} h1`).waitFor()
    await page.keyboard.press('PageDown')
    await page.locator(`${current(8)} h1`).waitFor()
    expect(faults).toEqual([])
  })
})

// What a picture shows and axe finds, in both themes, is the affair of the check: test/deck/check-deck.test.ts.
describe('each slide', () => {
  it('opens with its headline, in the shipped font, inside its canvas', async () => {
    const session = await context.newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const problems: string[] = []
    for (const no of numbers) {
      await open(no)
      const slide = current(no)
      expect(bare(await page.locator(`${slide} h1`).innerText()), `slide ${no}`).toBe(bare(titles[no - 1]!))
      problems.push(...(await problemsOf(page, slide)).map(problem => `${no}: ${problem}`))
      problems.push(...(await fontsOf(slide)).filter(font => !font.startsWith('own Noto Sans SC')).map(font => `${no}: set in ${font}`))
    }
    expect(problems).toEqual([])
    expect(faults).toEqual([])

    async function fontsOf(selector: string): Promise<string[]> {
      const { root: document } = await session.send('DOM.getDocument', { depth: 0 })
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: document.nodeId, selector })
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector: '*' })
      const inner = await Promise.all(nodeIds.map(nodeId => session.send('CSS.getPlatformFontsForNode', { nodeId })))
      return [...new Set([...fonts, ...inner.flatMap(result => result.fonts)].map(font => `${font.isCustomFont ? 'own' : 'machine\'s'} ${font.familyName}`))]
    }
  }, 240_000)
})

describe('the printed page', () => {
  it('is there when all that figures show on it is, however late it comes', async () => {
    const texts = async (printed: Page) => {
      await openPrint(printed, url)
      return printed.locator('.print-slide-container').allTextContents()
    }
    const prompt = await context.newPage()
    await texts(prompt)
    await prompt.waitForLoadState('networkidle')
    await page.route('**/part-*.js', async (route) => {
      await new Promise(resolve => setTimeout(resolve, 4000))
      await route.continue()
    })
    expect(await texts(page)).toEqual(await prompt.locator('.print-slide-container').allTextContents())
  })
})

describe('settings of the system', () => {
  it('keeps grounds under numbers and posters in forced colours, and every text readable', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    const texts = ['.layout-exercise .sign', '.layout-exercise ol > li::after', '.layout-profile .poster', '.layout-chapter .bullet'] as const
    for (const selector of texts) {
      const [element, pseudo] = selector.split('::')
      const no = { exercise: '把你的产品放回产业链', profile: '突破型：败多胜少，仍在最前面探路', chapter: '一款产品，三层产业' }[/layout-(\w+)/.exec(selector)![1]!]!
      await open(titles.indexOf(no) + 1)
      const [ground, text] = await page.locator(`${current(titles.indexOf(no) + 1)} ${element}`).first().evaluate((node, pseudo) => {
        const style = getComputedStyle(node, pseudo && `::${pseudo}`)
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.cssText = 'color: CanvasText; background: Canvas; forced-color-adjust: none'
        const { color, backgroundColor } = getComputedStyle(probe)
        probe.remove()
        return [style.backgroundColor === color, style.color === backgroundColor]
      }, pseudo)
      expect([ground, text], selector).toEqual([true, true])
    }
    for (const no of numbers.filter(no => no % 6 === 2)) {
      await open(no)
      expect(await axe(page, current(no)), `slide ${no}`).toEqual([])
    }
    expect(faults).toEqual([])
  })

  it('moves nothing under reduced motion, and something without it', async () => {
    const no = titles.indexOf('场景要落地，三层得一起托') + 1
    const durations = async () => {
      await open(no)
      return page.locator(`${current(no)} .slide *`).evaluateAll(nodes => nodes.filter(node => Number.parseFloat(getComputedStyle(node).transitionDuration) > 0 || getComputedStyle(node).animationName !== 'none').length)
    }
    expect(await durations()).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await durations()).toBeGreaterThan(0)
  })

  it('prints on white, in colours a step darker, without shadow, filter or gradient', async () => {
    await page.goto(`${url}?print#/print`)
    await page.locator('.print-slide-container .slide').nth(titles.length - 1).waitFor({ state: 'attached' })
    const found = await page.evaluate(() => {
      const slides = [...document.querySelectorAll('.print-slide-container .slide')]
      const styles = slides.flatMap(slide => [slide, ...slide.querySelectorAll('*')]).map(node => getComputedStyle(node))
      return {
        papers: [...new Set(slides.map(slide => getComputedStyle(slide).backgroundColor))],
        effects: styles.filter(style => style.boxShadow !== 'none' || style.filter !== 'none' || style.backdropFilter !== 'none' || style.textShadow !== 'none' || style.backgroundImage !== 'none' || style.maskImage !== 'none').length,
      }
    })
    expect(found).toEqual({ papers: ['rgb(255, 255, 255)'], effects: 0 })
  })
})

describe('the build', () => {
  const read = async (pattern: string) => {
    const files = await glob(pattern, { cwd: inject('dist'), absolute: true })
    return files.map(file => ({ file, content: readFileSync(file) }))
  }

  it('holds no speaker note, no advertising and no source map', async () => {
    const pages = await glob('pages/zh/*.md', { cwd: root, absolute: true })
    const notes = pages.flatMap(file => [...readFileSync(file, 'utf8').matchAll(/^说：(.{12})/gm)].map(match => match[1]!))
    expect(notes.length).toBeGreaterThanOrEqual(50)
    for (const { file, content } of await read('**/*.{html,js,css,json}')) {
      const text = content.toString()
      expect(notes.filter(note => text.includes(note)), file).toEqual([])
      expect(text, file).not.toMatch(/sourceMappingURL=(?!data)/)
    }
    expect(await read('**/*.map')).toEqual([])
  })

  it('holds only relative addresses of its own files', async () => {
    const html = readFileSync(join(inject('dist'), 'index.html'), 'utf8')
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1]!)
    expect(addresses.length).toBeGreaterThan(2)
    expect(addresses.filter(address => /^(?:[a-z]+:|\/)/i.test(address))).toEqual([])
  })

  it('brings a preview for links and icons of its own, in the sizes that are asked for', async () => {
    const html = readFileSync(join(inject('dist'), 'index.html'), 'utf8')
    expect(html).toMatch(/<meta property="og:image" content="og-image.png">/)
    expect(html).toMatch(/<link rel="icon" href="\.?\/?favicon.svg"/)
    expect(html).toMatch(/<link rel="apple-touch-icon" href=".\/apple-touch-icon.png">/)
    /** Width and height in the header of a PNG. */
    const sizeOf = (name: string) => {
      const png = readFileSync(join(inject('dist'), name))
      expect(png.toString('latin1', 1, 4)).toBe('PNG')
      return [png.readUInt32BE(16), png.readUInt32BE(20)]
    }
    expect(sizeOf('og-image.png')).toEqual([1200, 630])
    expect(sizeOf('apple-touch-icon.png')).toEqual([180, 180])
    expect(readFileSync(join(inject('dist'), 'og-image.png')).length).toBeLessThan(150e3)
  })

  it('keeps within its weight', async () => {
    const sum = (list: { content: Buffer }[]) => list.reduce((bytes, { content }) => bytes + content.length, 0)
    const fonts = await read('**/*.woff2')
    expect(fonts).toHaveLength(3)
    expect(sum(fonts)).toBeLessThan(500e3)
    // Dates and calendar load with a plan, and not before.
    const plan = await read('**/{temporal,calendar}*.js')
    expect(plan).toHaveLength(2)
    expect(sum(plan)).toBeLessThan(95e3)
    // So do the pages of sheets, each with what it alone shows.
    const sheets = await read('**/{handout,workbook,guide,useSheetOptions}*.js')
    expect(sheets.length).toBeGreaterThanOrEqual(3)
    expect(sum(sheets)).toBeLessThan(72e3)
    const rest = await read('**/!(temporal*|calendar*|handout*|workbook*|guide*|useSheetOptions*).js')
    // Many small files weigh more in sum than few large ones, and what sheets share with slides is a file of its own; what loads with a figure is in test/unit/weight.test.ts.
    expect(sum(rest)).toBeLessThan(885e3)
  })
})
