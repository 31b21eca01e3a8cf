/** `npm start`: opens the deck with presenter view, notes and live editing. */
import process from 'node:process'
import { runCommand, UserError } from './lib/command'
import { selectedDeck } from './lib/deck'
import { readRoadmap, roadmapFile } from './lib/roadmap'
import { selectionOf, trackOption } from './lib/selection'
import { ENTRY } from './lib/settings'
import { slidevDev } from './lib/slidev'

await runCommand({
  name: 'npm start --',
  description: 'Opens the trainer\'s deck for presenting and editing.',
  args: {
    track: trackOption,
    port: { type: 'string', valueHint: '3030', description: 'Port to listen on; the first free one from 3030 without it' },
    open: { type: 'boolean', default: true, description: 'Open the browser' },
  },
}, async ({ track, port, open }) => {
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65536))
    throw new UserError(`--port ${port} is no port; use a number from 1 to 65535`)
  const selection = selectionOf(track, 'trainer')
  await selectedDeck(selection)
  // The deck starts all the same: it shows the errors and recovers when the file is right again.
  const result = readRoadmap(roadmapFile())
  if ('errors' in result)
    process.stderr.write(`\n${result.errors}\n\n`)
  process.exitCode = await slidevDev(ENTRY, selection, [...open ? ['--open'] : [], ...port ? ['--port', port] : []])
})
