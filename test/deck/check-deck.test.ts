/** `npm run check` on our own deck, and what it says where it cannot run. */
import type { Finding } from '../../tools/check/finding'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it, vi } from 'vitest'
import { RULES } from '../../tools/check/rules'
import { root } from '../../tools/lib/paths'
import { copyProject, runScript, stop } from './project'

describe('our own deck', () => {
  const run = async (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const running = runScript(root, 'check', args, env)
    return { code: await running.ended, output: running.output() }
  }
  const out = join(root, '.cache/test/check')

  // In every state, both themes and print: that takes a minute and more where the machine is busy.
  it('passes, with at most five exceptions', async () => {
    const { code, output } = await run(['--json', '--dist', inject('dist'), '--out', out])
    const { findings, accepted } = JSON.parse(output) as { findings: Finding[], accepted: Finding[] }
    expect(findings).toEqual([])
    expect(new Set(accepted.map(({ slide, rule }) => `${slide} ${rule}`)).size).toBeLessThanOrEqual(5)
    expect(code).toBe(0)
  }, 300_000)

  it.each([
    [['--rule', 'colour'], {}, '--rule colour: there is no rule "colour"; there are canvas, overflow,'],
    [['--only', '0'], {}, `--only 0: "0" is no slide or range of slides; there are 1 to ${inject('titles').length}`],
    [['--format', 'xml'], {}, '--format xml: there is no such format; there are text, json, github'],
    [['--dist', 'pages'], {}, 'pages holds no build; make one with: npm run build'],
    [['--out', 'layouts'], {}, 'holds other files, which would be deleted'],
    [['--dist', inject('dist'), '--out', out], { CHROME_PATH: '/no/such/browser' }, 'CHROME_PATH is /no/such/browser'],
  ])('%j: could not run, exit code 2, one clear line', async (args, env, message) => {
    const { code, output } = await run(args, env)
    expect(output).toContain(message)
    expect(output).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
  })

  it('checks again when a source changes, and survives a mistake', async () => {
    const folder = await copyProject()
    const running = runScript(folder, 'check', ['--watch', '--only', '2', '--dist', inject('dist')])
    try {
      const runs = () => running.output().match(/Nothing found: 1 slide in 1 state/g)?.length ?? 0
      await vi.waitUntil(() => runs() === 1, { timeout: 60_000 })
      const file = join(folder, 'pages/zh/00-opening.md')
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replace('一款产品在三层产业链里的走向', '一款产品,在三层产业链里的走向'))
      await vi.waitUntil(() => running.output().includes('punctuation'), { timeout: 60_000 })
      expect(running.output()).toMatch(/pages\/zh\/00-opening\.md:\d+/)
      await writeFile(join(folder, 'roadmap/zh.yaml'), 'nothing: 1\n')
      await vi.waitUntil(() => running.output().includes('is not known'), { timeout: 60_000 })
      await writeFile(join(folder, 'roadmap/zh.yaml'), await readFile(join(root, 'roadmap/zh.yaml')))
      await writeFile(file, text)
      await vi.waitUntil(() => runs() >= 2, { timeout: 60_000 })
    }
    finally {
      await stop(running)
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('lists its rules', async () => {
    const { code, output } = await run(['--rules'])
    expect(output.trim().split('\n')).toHaveLength(Object.keys(RULES).length)
    expect(code).toBe(0)
  })
})
