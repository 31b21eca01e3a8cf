/* eslint-disable */
import { launchBrowser } from './tools/lib/browser'
import { serveFolder } from './tools/lib/serve'
import { readDeck } from './tools/lib/deck'
import { selectionOf } from './tools/lib/selection'
const deck = await readDeck(selectionOf())
console.log(deck.slides.map((s, i) => `${i + 1} ${s}`).join('\n'))
const server = await serveFolder('.cache/test/dist')
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
for (const [name, where] of process.argv.slice(2).map(a => a.split('='))) {
  await page.goto('about:blank'); await page.goto(`${server.url}#/${where!.replace('@', '=')}`)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/weight-${name}.png` })
}
await browser.close(); await server.close()
