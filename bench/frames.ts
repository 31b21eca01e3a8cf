/**
 * `npm run bench:frames`: the longest tasks of the main thread while the three figures are opened with the largest data
 * they take, by the browser's own tracing, with the processor slowed down four times. Prints a Markdown table.
 */
import type { CDPSession, Page } from 'playwright-chromium'
import type { Chain } from '../components/chain/schema'
import type { Quadrant } from '../components/quadrant/schema'
import type { Timeline } from '../components/timeline/schema'
import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'vite'
import { launchBrowser } from '../tools/lib/browser'
import { runCommand, step } from '../tools/lib/command'
import { root } from '../tools/lib/paths'
import { loadRoadmap } from '../tools/lib/roadmap'
import { withTemporary } from '../tools/lib/scratch'
import { serveFolder } from '../tools/lib/serve'

const SLOWER = 4
const CATEGORIES = 'toplevel,devtools.timeline,disabled-by-default-devtools.timeline'

interface TraceEvent { name: string, ph: string, dur?: number, tid: number, pid: number, args: { name?: string } }

/** Duration in ms of the longest task of the page's main thread while `task` runs. */
async function longestTask(session: CDPSession, page: Page, task: () => Promise<unknown>): Promise<number> {
  await session.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig: { includedCategories: CATEGORIES.split(',') } })
  await task()
  await page.waitForTimeout(3000)
  const done = new Promise<string>(resolve => session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? '')))
  await session.send('Tracing.end')
  const handle = await done
  const parts: Buffer[] = []
  for (let eof = false; !eof;) {
    const chunk = await session.send('IO.read', { handle })
    parts.push(Buffer.from(chunk.data, chunk.base64Encoded ? 'base64' : 'utf8'))
    eof = chunk.eof
  }
  const { traceEvents } = JSON.parse(Buffer.concat(parts).toString()) as { traceEvents: TraceEvent[] }
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  return Math.max(0, ...traceEvents.filter(({ name, ph, pid, tid }) => /RunTask/.test(name) && ph === 'X' && main.has(`${pid} ${tid}`)).map(({ dur = 0 }) => dur / 1000))
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i)

/** 60 items in 6 layers, as many as a chain may have. */
function largestChain({ layers, traces, ...chain }: Chain): Chain {
  const names = layers.flatMap(layer => layer.groups.flatMap(group => group.items.map(item => item.name)))
  return {
    ...chain,
    matrix: undefined,
    layers: range(6).map(i => ({
      ...layers[i % layers.length]!,
      id: `layer-${i}`,
      groups: range(2).map(k => ({ id: `group-${i}-${k}`, name: `第 ${k + 1} 组`, origin: 'article', items: range(5).map(m => ({ id: `item-${i}-${k}-${m}`, name: names[(i * 10 + k * 5 + m) % names.length]!, origin: 'article' })) })),
    })),
    traces: [0, 1].map(k => ({ ...traces[0]!, id: `trace-${k}`, stops: range(6).map(i => ({ item: `item-${i}-${k}-0`, text: '这一站' })) })),
  }
}

/** 12 stages, 72 topics and sub-topics. */
function largestTimeline(timeline: Timeline): Timeline {
  const { stages } = timeline
  return {
    ...timeline,
    stages: range(12).map(i => ({
      ...stages[i % stages.length]!,
      id: `stage-${i + 1}`,
      topics: range(2).map(k => ({ id: `L${i + 1}.${k + 1}`, name: `第 ${k + 1} 个主题`, origin: 'article', topics: range(k === 0 ? 3 : 1).map(m => ({ id: `L${i + 1}.${k + 1}.${m + 1}`, name: `第 ${m + 1} 个子主题`, origin: 'article' })) })),
    })),
  }
}

interface Scene { name: string, query: Record<string, string>, data: unknown, prepare?: (page: Page) => Promise<unknown>, act: (page: Page) => Promise<unknown> }

function scenes(chain: Chain, quadrant: Quadrant, timeline: Timeline): Scene[] {
  const big = largestChain(chain)
  const points = range(60).map(i => ({ id: `p${i}`, name: `第 ${i + 1} 位`, x: (i * 37 % 60) / 60, y: (i * 23 % 60) / 60 }))
  return [
    { name: 'chain, 60 items: open a layer', query: { name: 'chain' }, data: big, act: page => page.locator('.control.layer').first().click() },
    { name: 'chain, 60 items: open "+n"', query: { name: 'chain' }, data: big, act: page => page.locator('[data-unfolds]').first().click() },
    { name: 'chain, 60 items: next stop of a line', query: { name: 'chain', trace: 'trace-0', step: '2' }, data: big, act: page => page.evaluate(() => dispatchEvent(new CustomEvent('step', { detail: 3 }))) },
    {
      name: 'chain, 60 items: another line',
      query: { name: 'chain', trace: 'trace-0' },
      data: big,
      prepare: page => page.locator('.trigger').click(),
      act: page => page.locator('.list button').nth(1).click(),
    },
    { name: 'quadrant, 60 points: open a profile', query: { name: 'quadrant', points: JSON.stringify(points) }, data: quadrant, act: page => page.locator('.hit').first().click({ position: { x: 8, y: 8 } }) },
    { name: 'timeline, 12 stages: open one', query: { name: 'timeline' }, data: largestTimeline(timeline), act: page => page.locator('.stage-button').first().click() },
  ]
}

await runCommand({ name: 'npm run bench:frames', description: 'Prints the longest tasks while the figures are opened with their largest data.', args: {} }, async () => {
  const { figures } = loadRoadmap()
  const first = <Data>(kind: string) => Object.values(figures).find(figure => figure.kind === kind) as Data
  const [chain, quadrant, timeline] = [first<Chain>('chain'), first<Quadrant>('quadrant'), first<Timeline>('timeline')]
  await withTemporary(async (folder) => {
    await step('build', () => build({ configFile: join(root, 'test/fixtures/figures/vite.config.ts'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true, target: 'esnext' } }))
    const [server, browser] = await Promise.all([serveFolder(folder), launchBrowser()])
    process.stdout.write(`\n| longest task, processor ${SLOWER} times slower | ms |\n| --- | ---: |\n`)
    for (const { name, query, data, prepare, act } of scenes(chain, quadrant, timeline)) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      await page.goto(`${server.url}?${new URLSearchParams(query)}#${new URLSearchParams({ data: JSON.stringify(data) })}`)
      await page.locator('.figure-frame').waitFor()
      await page.waitForTimeout(1000)
      await prepare?.(page)
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      const ms = await longestTask(session, page, () => act(page))
      process.stdout.write(`| ${name} | ${ms.toFixed(0)} |\n`)
      await page.close()
    }
    await Promise.all([browser.close(), server.close()])
  })
})
