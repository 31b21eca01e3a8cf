/** `npm run export`: prints the deck as a PDF. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { runCommand, step, UserError } from './lib/command'
import { buildDeck, readDeck } from './lib/deck'
import { root } from './lib/paths'
import { printDeck } from './lib/print'

await runCommand({
  name: 'npm run export --',
  description: 'Prints the deck as a tagged PDF, one page a slide in its final state.',
  args: {
    out: { type: 'string', valueHint: 'out/deck.pdf', description: 'File to write; out/<roadmap id>.<language>.pdf without it' },
    dist: { type: 'string', valueHint: 'dist', description: 'Print this build instead of making a new one' },
  },
}, async ({ out, dist }) => {
  const deck = await readDeck()
  const file = resolve(root, out ?? `out/${deck.id}.${deck.lang}.pdf`)
  if (!file.endsWith('.pdf'))
    throw new UserError(`--out ${out} does not end in .pdf; name a file such as out/deck.pdf`)
  const temporary = dist ? undefined : await mkdtemp(join(tmpdir(), 'workshop-'))
  try {
    const folder = dist ? resolve(root, dist) : join(temporary!, 'dist')
    if (!dist)
      await step('build', () => buildDeck(folder))
    await step(`print ${relative(root, file)}`, () => printDeck(folder, deck, file), ({ pages, bytes }) => `${pages} pages, ${(bytes / 1e6).toFixed(2)} MB`)
  }
  finally {
    if (temporary)
      await rm(temporary, { recursive: true, force: true })
  }
})
