/** `npm run build`: writes the static site. */
import { relative, resolve } from 'node:path'
import { runCommand, step } from './lib/command'
import { buildDeck } from './lib/deck'
import { root } from './lib/paths'
import { loadRoadmap } from './lib/roadmap'

await runCommand({
  name: 'npm run build --',
  description: 'Writes the deck as a static site, ready for any host and any path, without speaker notes.',
  args: {
    out: { type: 'string', default: 'dist', valueHint: 'dist', description: 'Folder to write; what is in it is replaced' },
  },
}, async ({ out }) => {
  loadRoadmap()
  const folder = resolve(root, out)
  await step(`build ${relative(root, folder)}/`, () => buildDeck(folder))
})
