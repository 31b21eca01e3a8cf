import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The YAML examples in the README of a kind's folder, each with the line it stands on; `from` is the URL of a test in the folder's `test/`. */
export function readmeExamples(from: string): [where: string, example: unknown][] {
  const text = readFileSync(new URL('../README.md', from), 'utf8')
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(({ 1: yaml = '', index }) => [`line ${text.slice(0, index).split('\n').length}`, parse(yaml)])
}
