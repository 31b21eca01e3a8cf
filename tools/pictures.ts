/** `npm run pictures`: takes the pictures that the READMEs, previews of links and home screens show, from a fresh build. */
import type { Browser } from 'playwright-chromium'
import { join } from 'node:path'
import { launchBrowser } from './lib/browser'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, readDeck } from './lib/deck'
import { replaceFile } from './lib/files'
import { showSlide } from './lib/looks'
import { root } from './lib/paths'
import { withTemporary } from './lib/scratch'
import { selectionOf } from './lib/selection'
import { serveFolder } from './lib/serve'
import { isPng, requireFile } from './lib/targets'
import { withBrowser } from './lib/with-browser'

const PREVIEW = 'public/og-image.png'
const ICON = 'public/apple-touch-icon.png'

/** Headline of the slide for each picture. */
const PICTURES: Record<string, string> = {
  'docs/cover.png': 'AI 产品经理进阶路线图',
  'docs/quadrant.png': '公司看大小，技术看强弱',
  'docs/chain.png': '一只音箱，串起整条产业链',
  'docs/timeline.png': '先懂原理，再接 API，最后自己部署',
}

await runCommand({ name: 'npm run pictures', description: 'Takes the pictures of the READMEs (docs/), the preview of links and the touch icon (public/).', args: {} }, async () => {
  const selection = selectionOf()
  const { slides, layouts } = await readDeck(selection)
  const numberOf = (title: string) => {
    const no = slides.indexOf(title) + 1
    if (no === 0)
      throw new UserError(`No slide has the headline "${title}"; correct it in tools/pictures.ts`)
    return no
  }
  const pictures = Object.entries(PICTURES).map(([file, title]) => ({ file, no: numberOf(title), scale: 1 }))
  // The first slide of each layout, small: not in a small window, over which Slidev lays its controls.
  const examples = [...new Set(layouts)].map(layout => ({ file: `docs/layouts/${layout}.png`, no: layouts.indexOf(layout) + 1, scale: 0.5 }))
  const files = [...pictures.map(({ file }) => file), ...examples.map(({ file }) => file), PREVIEW, ICON]
  for (const file of files)
    await requireFile(join(root, file), isPng)

  await withTemporary((temporary) => {
    const folder = join(temporary, 'dist')
    const take = async (browser: Browser) => {
      const server = await serveFolder(folder)
      const write = async (file: string, png: Promise<Uint8Array>) => replaceFile(join(root, file), await png)
      try {
        for (const { file, no, scale } of [...pictures, ...examples]) {
          const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: scale, reducedMotion: 'reduce' })
          const page = await context.newPage()
          await showSlide(page, server.url, no)
          await write(file, page.screenshot({ animations: 'disabled' }))
          await context.close()
        }
        // The cover in the format of link previews, 1200 x 630: as wide, and less high by what is empty above and below.
        const preview = await browser.newPage({ viewport: { width: 1200, height: 675 }, reducedMotion: 'reduce' })
        await showSlide(preview, server.url, 1)
        // Lines to write on are for the room.
        await preview.addStyleTag({ content: '.layout-cover dl { display: none }' })
        await write(PREVIEW, preview.screenshot({ clip: { x: 0, y: 22, width: 1200, height: 630 } }))
        const icon = await browser.newPage({ viewport: { width: 180, height: 180 } })
        await icon.goto(`${server.url}favicon.svg`)
        await write(ICON, icon.screenshot())
      }
      finally {
        await server.close()
      }
    }
    return withBrowser(
      launchBrowser,
      signal => step('build', () => buildDeck(folder, selection, { local: true, signal })),
      browser => step('pictures', () => take(browser), () => String(files.length)),
    )
  })
})
