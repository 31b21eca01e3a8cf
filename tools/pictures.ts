/** `npm run pictures`: takes the pictures that the README shows, from a fresh build. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from './lib/browser'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, readDeck } from './lib/deck'
import { root } from './lib/paths'
import { serveFolder } from './lib/serve'

/** File name and headline of the slide, with its clicks. */
const PICTURES: [name: string, title: string, clicks?: number][] = [
  ['cover', 'AI 产品经理进阶路线图'],
  ['quadrant', '公司看大小，技术看强弱'],
  ['chain', '一只音箱，串起整条产业链'],
  ['timeline', '先懂原理，再接 API，最后自己部署'],
]

await runCommand({ name: 'npm run pictures', description: 'Takes the pictures of the README and writes them to docs/.', args: {} }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'))
  try {
    const { slides } = await readDeck()
    await step('build', () => buildDeck(join(folder, 'dist')))
    await step('pictures', async () => {
      const [server, browser] = await Promise.all([serveFolder(join(folder, 'dist')), launchBrowser()])
      await mkdir(join(root, 'docs'), { recursive: true })
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
      for (const [name, title, clicks = 99] of PICTURES) {
        const no = slides.indexOf(title) + 1
        if (no === 0)
          throw new UserError(`No slide has the headline "${title}"; correct it in tools/pictures.ts`)
        await page.goto(`${server.url}#/${no}?clicks=${clicks}`)
        await page.locator(`.slidev-page-${no} h1`).waitFor()
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: join(root, `docs/${name}.png`), animations: 'disabled' })
      }
      await Promise.all([browser.close(), server.close()])
    })
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
})
