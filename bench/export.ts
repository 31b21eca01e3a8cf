/**
 * `npm run bench`: how long export and handouts take beside Slidev's own export of a plain deck with as many slides. Each round
 * runs all of them one after the other; what counts are the ratios within a round. Prints a Markdown table.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from '../tools/lib/browser'
import { runNode } from '../tools/lib/child'
import { runCommand, UserError } from '../tools/lib/command'
import { root } from '../tools/lib/paths'
import { withTemporary } from '../tools/lib/scratch'
import { longDeck, naiveDeck } from './decks'

const SLIDES = 56
const LONG = 300
const bin = (name: string) => join(root, 'node_modules', name)

/** Seconds that `node args` takes in `folder`. */
async function time(folder: string, args: string[]): Promise<number> {
  const start = performance.now()
  const { code, output } = await runNode(args, { cwd: folder })
  if (code !== 0)
    throw new UserError(`${args.join(' ')} ended with ${code} in ${folder}\n${output}`)
  return (performance.now() - start) / 1000
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

await runCommand({
  name: 'npm run bench --',
  description: 'Times export and handouts beside Slidev\'s own and prints a table.',
  args: { rounds: { type: 'string', default: '3', valueHint: '3', description: 'How often each is run' } },
}, async ({ rounds }) => {
  if (!/^[1-9]\d*$/.test(rounds))
    throw new UserError(`--rounds ${rounds} is no count; use 1 or more`)
  await withTemporary(scratch => bench(scratch, Number(rounds)))
})

/** Prints the table; `scratch` is an empty folder. */
async function bench(scratch: string, rounds: number): Promise<void> {
  const { path } = await findBrowser()
  const [naive, long, dist, pdf] = ['naive', 'long', 'dist', 'deck.pdf'].map(name => join(scratch, name)) as [string, string, string, string]
  await naiveDeck(naive, SLIDES)
  await longDeck(long, LONG)
  const ours = (script: string, ...args: string[]) => ['--import', 'tsx', `tools/${script}.ts`, ...args]
  const slidev = bin('@slidev/cli/bin/slidev.mjs')

  // Warm the caches that a second run of any of them has.
  await time(root, ours('build', '--out', dist))
  const runs: Record<string, () => Promise<number>> = {
    [`slidev export, naive deck, ${SLIDES} slides`]: () => time(naive, [slidev, 'export', 'slides.md', '--output', 'naive.pdf', '--executable-path', path]),
    [`npm run export, ${SLIDES} slides`]: () => time(root, ours('export', '--out', pdf)),
    [`npm run export -- --dist dist, ${SLIDES} slides`]: () => time(root, ours('export', '--dist', dist, '--out', pdf)),
    [`npm run export, ${LONG} slides`]: () => time(long, ours('export', '--out', 'long.pdf')),
    [`npm run handouts, four files of ${SLIDES} slides`]: () => time(root, ours('handouts', '--out', join(scratch, 'out'))),
    [`npm run handouts, four files of ${LONG} slides`]: () => time(long, ours('handouts', '--out', 'long')),
  }
  const names = Object.keys(runs)
  const seconds = new Map(names.map(name => [name, [] as number[]]))
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      seconds.get(name)!.push(await runs[name]!())
      process.stderr.write(`round ${round}  ${name}  ${seconds.get(name)!.at(-1)!.toFixed(1)} s\n`)
    }
  }

  const against = seconds.get(names[0]!)!
  const rows = names.map((name) => {
    const own = seconds.get(name)!
    const ratios = own.map((value, i) => value / against[i]!)
    return `| ${name} | ${median(own).toFixed(1)} s | ${median(ratios).toFixed(2)} | ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)} |`
  })
  const growth = (short: number, long: number) => median(seconds.get(names[long]!)!.map((value, i) => value / seconds.get(names[short]!)![i]!)).toFixed(2)
  const { version } = JSON.parse(await readFile(bin('@slidev/cli/package.json'), 'utf8')) as { version: string }
  process.stdout.write(`Slidev ${version}, Node ${process.version}, ${rounds} rounds, medians\n\n| | time | to the first | from to |\n| --- | --: | --: | --: |\n${rows.join('\n')}\n\n${LONG} slides take ${growth(1, 3)} times as long as ${SLIDES}, all four files ${growth(4, 5)} times.\n`)
}
