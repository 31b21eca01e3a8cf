/** The licences of what a build and a PDF carry. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './paths'

/** A package whose code is in a build, as Vite lists it with `build.license`. */
export interface Licensed { name: string, version: string, identifier?: string, text?: string }

const require = createRequire(import.meta.url)
/** Slidev's packages and theirs are resolved as Slidev does. */
const slidev = createRequire(require.resolve('@slidev/cli/package.json'))
const folderOf = (name: string, from = require) => dirname(from.resolve(`${name}/package.json`))
const fontFolder = folderOf('@expo-google-fonts/noto-sans-sc')
const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8').trim()

/** Slidev's icons are drawings in script and style, which no list of packages shows. Their packages have no text of a licence, but say whose they are. */
function icons(): string {
  return ['carbon', 'ph', 'svg-spinners'].map((set) => {
    const { name, author, license } = JSON.parse(textOf(folderOf(`@iconify-json/${set}`, slidev), 'info.json')) as { name: string, author: { name: string, url: string }, license: { spdx: string } }
    return `${name}, by ${author.name} (${author.url}), ${license.spdx} (https://spdx.org/licenses/${license.spdx}.html)`
  }).join('\n')
}

/** Helpers that the tools of the build put into it. */
const tools = ['vite', 'rolldown', '@vitejs/plugin-vue', 'unocss'].map((name): () => Licensed => () => {
  const folder = folderOf(name, name === 'rolldown' ? createRequire(require.resolve('vite/package.json')) : slidev)
  const { version, license } = JSON.parse(textOf(folder, 'package.json')) as { version: string, license: string }
  // Vite's file goes on with those of its own dependencies, which no build holds.
  return { name, version, identifier: license, text: textOf(folder, name === 'vite' ? 'LICENSE.md' : 'LICENSE').split('\n# Licenses of bundled')[0]!.trim() }
})

const section = (title: string, text: string) => `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text}\n`

/** `licenses.txt` of a build that holds `packages`: this project's, the font's, the icons', then theirs. */
export function licensesText(packages: readonly Licensed[]): string {
  const { name: own } = JSON.parse(textOf(root, 'package.json')) as { name: string }
  const others = [...packages.filter(({ name }) => name !== own), ...tools.map(tool => tool())]
  return [
    section(`${own} (MIT)`, textOf(root, 'LICENSE')),
    section('Noto Sans SC, cut down to the characters in use (OFL-1.1)', textOf(fontFolder, 'LICENSE_FONT')),
    section('Icons', icons()),
    ...others.sort((a, b) => a.name < b.name ? -1 : 1).map(({ name, version, identifier, text }) => section(`${name} ${version}${identifier ? ` (${identifier})` : ''}`, text ?? `${identifier ?? 'No licence is named'}; the package has no text of it.`)),
  ].join('\n')
}

/** One line for the metadata of a PDF, which is passed on without the build. */
export function rightsLine(): string {
  const own = /^Copyright.*$/m.exec(textOf(root, 'LICENSE'))?.[0]
  const font = /^Copyright.*$/m.exec(textOf(fontFolder, 'LICENSE_FONT'))?.[0]
  return `Kit: MIT License, ${own}. Font: Noto Sans SC, SIL Open Font License 1.1 (https://scripts.sil.org/OFL), ${font}.`
}
