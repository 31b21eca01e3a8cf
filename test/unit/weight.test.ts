/** How much the three figures add to a page that has Vue: a budget in bytes, as a participant's phone loads them. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { expect, it, vi } from 'vitest'

/** The aim is 30 KB, of which placement is the largest part. Lower it with all that goes. */
const BUDGET = 32_500
const FIGURES = ['chain/IndustryChain', 'quadrant/QuadrantDiagram', 'timeline/StageTimeline']

it('stays within its budget, minified and compressed, beside what loads when it is used', async () => {
  // As a build for participants has it: else templates are compiled for editing, which weighs 2 KB more.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    plugins: [vue({ isProduction: true })],
    build: {
      write: false,
      rolldownOptions: {
        input: FIGURES.map(name => fileURLToPath(new URL(`../../components/${name}.vue`, import.meta.url))),
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
