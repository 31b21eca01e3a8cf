/** `npm run export`: prints the deck as a PDF. */
import { join, relative, resolve } from 'node:path'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, fileName, readDeck, requireBuild } from './lib/deck'
import { warnOfMemory } from './lib/memory'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'
import { withTemporary } from './lib/scratch'
import { editionOption, nameOf, selectionFor, trackOption } from './lib/selection'
import { isPdf, requireFile } from './lib/targets'
import { withBrowser } from './lib/with-browser'

await runCommand({
  name: 'npm run export --',
  description: 'Prints the deck as a tagged PDF, one page a slide in its final state.',
  args: {
    track: trackOption,
    edition: editionOption,
    out: { type: 'string', valueHint: 'out/deck.pdf', description: 'File to write; out/<name>.<language>[.<track>][.trainer].pdf without it' },
    dist: { type: 'string', valueHint: 'dist', description: 'Print this build instead of making a new one' },
  },
}, async ({ track, edition, out, dist }) => {
  if (out !== undefined && !out.endsWith('.pdf'))
    throw new UserError(`--out ${out} does not end in .pdf; name a file such as out/deck.pdf`)
  const selection = selectionFor({ dist, track, edition }, dist => requireBuild(resolve(root, dist)))
  // Before anything is begun: bad data is told at once.
  const { lang } = loadRoadmap()
  warnOfMemory((await readDeck(selection)).slides.length)
  const file = resolve(root, out ?? `out/${[fileName(), lang, ...nameOf(selection)].join('.')}.pdf`)
  await requireFile(file, isPdf)

  await withTemporary(async (temporary) => {
    const folder = dist ? resolve(root, dist) : join(temporary, 'dist')
    await withBrowser(
      // What is imported here would otherwise hold up the build.
      async () => (await import('./lib/browser')).launchBrowser(),
      async (signal) => {
        if (!dist)
          await step('build', () => buildDeck(folder, selection, { printOnly: true, signal }))
        return import('./lib/print')
      },
      (browser, { printDeck }) => step(`print ${relative(root, file)}`, () => printDeck(browser, folder, file), ({ pages, bytes }) => `${pages} pages, ${(bytes / 1e6).toFixed(2)} MB`),
    )
  })
})
