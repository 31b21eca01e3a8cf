/** `npm run gallery`: every slide in every look as a picture, on one contact sheet. */
import type { Look } from './lib/looks'
import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { launchBrowser } from './lib/browser'
import { runCommand, slideNumbers, step, UserError } from './lib/command'
import { contactSheet, pictureName } from './lib/contact-sheet'
import { buildDeck, readDeck, requireBuild } from './lib/deck'
import { replaceFolder } from './lib/files'
import { LOOKS, picturesOf } from './lib/looks'
import { markedBy } from './lib/own'
import { root } from './lib/paths'
import { withTemporary } from './lib/scratch'
import { selectionFor, trackOption } from './lib/selection'
import { requireFolder } from './lib/targets'
import { withBrowser } from './lib/with-browser'

const isLook = (name: string): name is Look => (LOOKS as readonly string[]).includes(name)
const ofGallery = markedBy(html => /<title>[^<]*: gallery<\/title>/.test(html), name => new RegExp(`^\\d+-(?:${LOOKS.join('|')})\\.png$`).test(name))

await runCommand({
  name: 'npm run gallery --',
  description: 'Takes a picture of every slide in its final state, 1920 x 1080 px, and writes them with a contact sheet.',
  args: {
    track: trackOption,
    out: { type: 'string', default: 'out/gallery', valueHint: 'out/gallery', description: 'Folder to write; an earlier gallery in it is replaced' },
    dist: { type: 'string', valueHint: 'dist', description: 'Show this build instead of making a new one' },
    only: { type: 'string', valueHint: '3,12-20', description: 'Slides to take; all without it' },
    looks: { type: 'string', default: 'paper,night,print', valueHint: 'paper,night', description: `Looks to take, of ${LOOKS.join(', ')}` },
  },
}, async ({ track, out, dist, only, looks }) => {
  const wanted = looks.split(',').map(name => name.trim())
  const unknown = wanted.find(name => !isLook(name))
  if (unknown !== undefined)
    throw new UserError(`--looks ${looks}: there is no look "${unknown}"; there are ${LOOKS.join(', ')}`)
  const selection = selectionFor({ dist, track }, dist => requireBuild(resolve(root, dist)))
  const { title, slides } = await readDeck(selection)
  const numbers = slideNumbers(only, slides.length)
  const target = resolve(root, out)
  await requireFolder(target, ofGallery)
  await withTemporary(temporary => withBrowser(
    launchBrowser,
    async (signal) => {
      if (dist)
        return resolve(root, dist)
      const folder = join(temporary, 'dist')
      await step('build', () => buildDeck(folder, selection, { local: true, signal }))
      return folder
    },
    (browser, folder) => step(`pictures ${relative(root, join(target, 'index.html'))}`, () => replaceFolder(target, async (draft) => {
      await Promise.all(wanted.filter(isLook).map(async (look) => {
        for await (const { no, png } of picturesOf(browser, folder, look, numbers))
          await writeFile(join(draft, pictureName(no, look)), png)
      }))
      await writeFile(join(draft, 'index.html'), contactSheet(title, numbers.map(no => ({ no, title: slides[no - 1]! })), wanted.filter(isLook)))
    }), () => `${numbers.length} slides x ${wanted.length}`),
  ))
})
