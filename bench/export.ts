/**
 * `npm run bench`: how long export and handouts take beside Slidev's own export of a plain deck with as many slides. Each round
 * runs all of them one after the other; what counts are the ratios within a round. Prints a Markdown table.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from '../tools/lib/browser'
import { runCommand, UserError } from '../tools/lib/command'
import { root } from '../tools/lib/paths'
import { longDeck, naiveDeck } from './decks'

const SLIDES = 56
const LONG = 300
const bin = (name: string) => join(root, 'node_modules', name)

/** Seconds that `node args` takes in `folder`. */
async function time(folder: string, args: string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (data: unknown) => errors += String(data))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0)
    throw new UserError(`${args.join(' ')} ended with ${code} in ${folder}\n${errors}`)
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
  const { path } = await findBrowser()
  const naive = await naiveDeck(SLIDES)
  const long = await longDeck(LONG)
  const scratch = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  const [dist, pdf] = [join(scratch, 'dist'), join(scratch, 'deck.pdf')]
  const ours = (script: string, ...args: string[]) => ['--import', 'tsx', `tools/${script}.ts`, ...args]
  const slidev = bin('@slidev/cli/bin/slidev.mjs')

  // Warm the caches that a second run of any of them has.
  await time(root, ours('build', '--out', dist))
  const runs: Record<string, () => Promise<number>> = {
    [`slidev export, naive deck, ${SLIDES} slides`]: () => time(naive, [slidev, 'export', 'slides.md', '--output', 'naive.pdf', '--executable-path', path]),
    [`npm run export, ${SLIDES} slides`]: () => time(root, ours('export', '--out', pdf)),
    [`npm run export -- --dist dist, ${SLIDES} slides`]: () => time(root, ours('export', '--dist', dist, '--out', pdf)),
    [`npm run export, ${LONG} slides`]: () => time(long, ours('export', '--out', 'long.pdf')),
    [`npm run handouts, four files of ${SLIDES} slides`]: () => time(root, ours('handouts', '--out', scratch)),
    [`npm run handouts, four files of ${LONG} slides`]: () => time(long, ours('handouts', '--out', 'long')),
  }
  const names = Object.keys(runs)
  const seconds = new Map(names.map(name => [name, [] as number[]]))
  for (let round = 1; round <= Number(rounds); round++) {
    for (const name of names) {
      seconds.get(name)!.push(await runs[name]!())
      process.stderr.write(`round ${round}  ${name}  ${seconds.get(name)!.at(-1)!.toFixed(1)} s\n`)
    }
  }

  await Promise.all([naive, long, scratch].map(folder => rm(folder, { recursive: true, force: true })))

  const against = seconds.get(names[0]!)!
  const rows = names.map((name) => {
    const own = seconds.get(name)!
    const ratios = own.map((value, i) => value / against[i]!)
    return `| ${name} | ${median(own).toFixed(1)} s | ${median(ratios).toFixed(2)} | ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)} |`
  })
  const growth = (short: number, long: number) => median(seconds.get(names[long]!)!.map((value, i) => value / seconds.get(names[short]!)![i]!)).toFixed(2)
  const { version } = JSON.parse(await readFile(bin('@slidev/cli/package.json'), 'utf8')) as { version: string }
  process.stdout.write(`Slidev ${version}, Node ${process.version}, ${rounds} rounds, medians\n\n| | time | to the first | from to |\n| --- | --: | --: | --: |\n${rows.join('\n')}\n\n${LONG} slides take ${growth(1, 3)} times as long as ${SLIDES}, all four files ${growth(4, 5)} times.\n`)
})
