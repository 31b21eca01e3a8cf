/** `npm run build`: writes the static site. */
import { relative, resolve } from 'node:path'
import { runCommand, step } from './lib/command'
import { buildDeck } from './lib/deck'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'
import { editionOption, selectionOf, trackOption } from './lib/selection'

await runCommand({
  name: 'npm run build --',
  description: 'Writes the deck as a static site, ready for any host and any path. Speaker notes are in the trainer\'s edition only.',
  args: {
    track: trackOption,
    edition: editionOption,
    out: { type: 'string', default: 'dist', valueHint: 'dist', description: 'Folder to write: a new or empty one, or an earlier build, which is replaced' },
  },
}, async ({ track, edition, out }) => {
  const selection = selectionOf(track, edition)
  loadRoadmap()
  const folder = resolve(root, out)
  await step(`build ${relative(root, folder)}/`, () => buildDeck(folder, selection))
})
