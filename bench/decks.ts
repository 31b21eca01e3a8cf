/** The decks that are compared: a plain Slidev deck, and this one at any length. */
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseDeck, selectedDeck } from '../tools/lib/deck'
import { root, sources } from '../tools/lib/paths'
import { selectionOf } from '../tools/lib/selection'

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

async function emptyProject(folder: string): Promise<void> {
  await mkdir(folder)
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

/** Makes `folder`, with a naive deck of `count` slides. */
export async function naiveDeck(folder: string, count: number): Promise<void> {
  await emptyProject(folder)
  await writeFile(join(folder, 'slides.md'), naiveSlides(count))
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }\n')
}

/** Layouts of which a deck has as many at any length: the stations of its route, its exercises and its ends. */
const ONCE = ['cover', 'chapter', 'exercise', 'debrief', 'end']

/** Makes `folder`, a copy of this project with `count` slides: its chapters, with their plain slides several times over. */
export async function longDeck(folder: string, count: number): Promise<void> {
  await emptyProject(folder)
  await Promise.all(sources.map(source => cp(join(root, source), join(folder, source), { recursive: true })))
  const [{ slides }, shown] = await Promise.all([parseDeck(), selectedDeck(selectionOf())])
  const plain = slides.filter(({ frontmatter }) => !ONCE.includes(String(frontmatter.layout)) && [frontmatter.chapter, frontmatter.workbook, frontmatter.tracks].every(value => value === undefined))
  const more = count - shown.slides.length
  const timesOf = (slide: typeof slides[number]) => {
    const at = plain.indexOf(slide)
    return at < 0 ? 1 : 1 + Math.floor(more / plain.length) + (at < more % plain.length ? 1 : 0)
  }
  const texts = new Map<string, string>()
  for (const slide of slides)
    texts.set(slide.source.filepath, `${texts.get(slide.source.filepath) ?? ''}${`${slide.source.raw.trim()}\n\n`.repeat(timesOf(slide))}`)
  await Promise.all([...texts].map(([file, text]) => writeFile(join(folder, relative(root, file)), text)))
}
