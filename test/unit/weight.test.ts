/** How much a page with all three figures loads beside Vue: a budget in bytes, as a participant's phone loads them. */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { expect, it, vi } from 'vitest'

const BUDGET = 30_000
const FIGURES = ['chain/ChainDiagram', 'quadrant/QuadrantDiagram', 'timeline/TimelineFigure']
const PAGE = 'virtual:page'

/** A page that shows all three. */
const page: Plugin = {
  name: 'page-with-figures',
  resolveId: id => id === PAGE ? id : undefined,
  load: id => id === PAGE
    ? FIGURES.map((name, i) => `export { default as Figure${i} } from ${JSON.stringify(fileURLToPath(new URL(`../../components/${name}.vue`, import.meta.url)))}`).join('\n')
    : undefined,
}

it('stays within its budget, minified and compressed, beside what loads when it is used', async () => {
  // As a build for participants has it: else templates are compiled for editing, which weighs 2 KB more.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    plugins: [vue({ isProduction: true }), page],
    build: {
      write: false,
      rolldownOptions: {
        input: PAGE,
        external: ['vue'],
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const files = [built].flat().flatMap(result => 'output' in result ? result.output : [])
  const assets = new Map(files.flatMap(file => file.type === 'asset' ? [[file.fileName, file] as const] : []))
  const code = new Map<string, string>()
  const load = (name: string) => {
    const chunk = files.find(file => file.fileName === name)
    if (chunk?.type !== 'chunk' || code.has(name))
      return
    code.set(name, chunk.code)
    chunk.viteMetadata?.importedCss.forEach(style => code.set(style, String(assets.get(style)?.source)))
    chunk.imports.forEach(load)
  }
  for (const file of files) {
    if (file.type === 'chunk' && file.isEntry)
      load(file.fileName)
  }
  const sizes = [...code].map(([name, text]) => [name, gzipSync(text).length] as const)
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes, JSON.stringify(sizes)).toBeLessThanOrEqual(BUDGET)
})
