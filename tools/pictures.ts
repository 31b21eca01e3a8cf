/** `npm run pictures`: takes the pictures that the READMEs and links to the site show, from a fresh build. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { launchBrowser } from './lib/browser'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, readDeck } from './lib/deck'
import { showSlide } from './lib/looks'
import { root } from './lib/paths'
import { serveFolder } from './lib/serve'

/** Headline of the slide for each picture. */
const PICTURES: Record<string, string> = {
  'docs/cover.png': 'AI 产品经理进阶路线图',
  'docs/quadrant.png': '公司看大小，技术看强弱',
  'docs/chain.png': '一只音箱，串起整条产业链',
  'docs/timeline.png': '先懂原理，再接 API，最后自己部署',
}

await runCommand({ name: 'npm run pictures', description: 'Takes the pictures of the READMEs and writes them to docs/.', args: {} }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  try {
    const { slides, layouts } = await readDeck()
    const numberOf = (title: string) => {
      const no = slides.indexOf(title) + 1
      if (no === 0)
        throw new UserError(`No slide has the headline "${title}"; correct it in tools/pictures.ts`)
      return no
    }
    const pictures = Object.entries(PICTURES).map(([file, title]) => ({ file, no: numberOf(title), scale: 1 }))
    // The first slide of each layout, small.
    const examples = [...new Set(layouts)].map(layout => ({ file: `docs/layouts/${layout}.png`, no: layouts.indexOf(layout) + 1, scale: 0.25 }))
    await step('build', () => buildDeck(join(folder, 'dist')))
    await step('pictures', async () => {
      const [server, browser] = await Promise.all([serveFolder(join(folder, 'dist')), launchBrowser()])
      for (const { file, no, scale } of [...pictures, ...examples]) {
        const context = await browser.newContext({ viewport: { width: 1280 * scale, height: 720 * scale }, deviceScaleFactor: scale < 1 ? 2 : 1, reducedMotion: 'reduce' })
        const page = await context.newPage()
        await showSlide(page, server.url, no)
        await mkdir(dirname(join(root, file)), { recursive: true })
        await page.screenshot({ path: join(root, file), animations: 'disabled' })
        await context.close()
      }
      await Promise.all([browser.close(), server.close()])
    }, () => `${pictures.length + examples.length}`)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
})
