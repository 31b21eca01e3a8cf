/** What is passed on says whose it is: the build in a file and its fonts, a PDF in its metadata. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { glob } from 'tinyglobby'
import { expect, inject, it } from 'vitest'
import { namesOf } from '../unit/tools/font-names'
import { openPdf } from './pdf-reader'

const dist = inject('dist')

it('has the licence of the project, of the font and of what is bundled', async () => {
  const text = await readFile(join(dist, 'licenses.txt'), 'utf8')
  const { version } = createRequire(import.meta.url)('vue/package.json') as { version: string }
  for (const words of ['ai-pm-roadmap-workshop (MIT)', 'the AI PM roadmap workshop contributors', 'SIL OPEN FONT LICENSE Version 1.1', '2014-2021 Adobe', `@vue/runtime-core ${version} (MIT)`, '@slidev/client', 'vue-router', '@vueuse/core', 'temporal-polyfill', 'Phosphor'])
    expect(text).toContain(words)
  expect(text.match(/Permission is hereby granted/g)!.length).toBeGreaterThan(30)
  // No path of this machine, and nothing that Vite wrote on its way.
  expect(text).not.toContain('node_modules')
  expect(existsSync(join(dist, 'licenses.json'))).toBe(false)
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('<link rel="license" href="./licenses.txt">')
})

it('keeps copyright and licence in each font', async () => {
  const fonts = await glob('**/*.woff2', { cwd: dist, absolute: true })
  expect(fonts).toHaveLength(3)
  for (const font of fonts)
    expect(namesOf(await readFile(font))).toEqual([expect.stringContaining('2014-2021 Adobe'), expect.stringContaining('SIL Open Font License, Version 1.1'), 'http://scripts.sil.org/OFL'])
})

it('says it in the metadata of a PDF', async () => {
  const { pdf } = await openPdf(new Uint8Array(await readFile(inject('pdf'))))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Custom: { Rights: expect.stringMatching(/MIT License, Copyright .*Noto Sans SC, SIL Open Font License 1\.1 .*Adobe/) as string } })
})
