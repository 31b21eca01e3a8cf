/** `npm run export`: prints the deck as a PDF. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, readDeck, requireBuild } from './lib/deck'
import { warnOfMemory } from './lib/memory'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'
import { editionOption, nameOf, selectionFor, trackOption } from './lib/selection'

await runCommand({
  name: 'npm run export --',
  description: 'Prints the deck as a tagged PDF, one page a slide in its final state.',
  args: {
    track: trackOption,
    edition: editionOption,
    out: { type: 'string', valueHint: 'out/deck.pdf', description: 'File to write; out/<roadmap id>.<language>[.<track>][.trainer].pdf without it' },
    dist: { type: 'string', valueHint: 'dist', description: 'Print this build instead of making a new one' },
  },
}, async ({ track, edition, out, dist }) => {
  if (out !== undefined && !out.endsWith('.pdf'))
    throw new UserError(`--out ${out} does not end in .pdf; name a file such as out/deck.pdf`)
  const selection = selectionFor({ dist, track, edition }, dist => requireBuild(resolve(root, dist)))
  // Before anything is begun: bad data is told at once.
  const { id, lang } = loadRoadmap()
  warnOfMemory((await readDeck(selection)).slides.length)
  const file = resolve(root, out ?? `out/${[id, lang, ...nameOf(selection)].join('.')}.pdf`)
  const temporary = await mkdtemp(join(tmpdir(), 'workshop-'))
  const folder = dist ? resolve(root, dist) : join(temporary, 'dist')

  // The browser starts while the deck is built; what is imported here would otherwise hold up the build.
  const build = dist ? undefined : step('build', () => buildDeck(folder, selection, { printOnly: true }))
  const printing = Promise.all([import('./lib/browser').then(({ launchBrowser }) => launchBrowser()), import('./lib/print')])
  try {
    const [, [browser, { printDeck }]] = await Promise.all([build, printing])
    await step(`print ${relative(root, file)}`, () => printDeck(browser, folder, file), ({ pages, bytes }) => `${pages} pages, ${(bytes / 1e6).toFixed(2)} MB`)
  }
  finally {
    await printing.then(([browser]) => browser.close(), () => {})
    await build?.catch(() => {})
    await rm(temporary, { recursive: true, force: true })
  }
})
