/** The decks that are compared: a plain Slidev deck, and this one at any length. */
import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, sources } from '../tools/lib/paths'

/** What a user would write without this kit: default theme, click lists, a mermaid quadrant every fifth slide, notes. */
function naiveSlides(count: number): string {
  const slides = Array.from({ length: count }, (_, i) => `# 第 ${i + 1} 页：产业链结构与岗位

- 基础层：计算硬件、系统技术与数据
- 技术层：算法理论、开发平台、应用技术
- 应用层：行业解决方案与典型产品

<v-clicks>

- 上游芯片提供算力
- 中游厂商研发算法

</v-clicks>
${(i + 1) % 5 === 0 ? '\n```mermaid\nquadrantChart\n  title Roles\n  x-axis Low --> High\n  y-axis Small --> Big\n  A: [0.2, 0.8]\n  B: [0.7, 0.3]\n```\n' : ''}
<!--
讲者备注：第 ${i + 1} 页，请学员讨论三分钟。
-->
`)
  return `---\ntheme: default\ntitle: AI 产品经理的进阶路线图\n---\n\n${slides.join('\n---\n\n')}`
}

async function emptyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** Folder of a naive deck of `count` slides; the caller removes it. */
export async function naiveDeck(count: number): Promise<string> {
  const folder = await emptyProject()
  await writeFile(join(folder, 'slides.md'), naiveSlides(count))
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }\n')
  return folder
}

/** Folder of a copy of this project with 300 slides: its eight chapters five times over, and three of them once more; the caller removes it. */
export async function longDeck(): Promise<string> {
  const folder = await emptyProject()
  await Promise.all(sources.map(source => cp(join(root, source), join(folder, source), { recursive: true })))
  const entry = await readFile(join(root, 'slides.md'), 'utf8')
  const head = entry.slice(0, entry.indexOf('src: '))
  const chapters = [...entry.matchAll(/^src: (.+)$/gm)].map(match => match[1]!)
  const all = [...Array.from({ length: 5 }).fill(chapters).flat(), chapters[3]!, chapters[1]!, chapters[0]!]
  const [first, ...rest] = all.map(path => `src: ${path}\n---\n`)
  await writeFile(join(folder, 'slides.md'), `${head}${first}${rest.map(block => `\n---\n${block}`).join('')}`)
  return folder
}
