import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

/** Source of each layout, by name. */
export function layoutSources(): ReadonlyMap<string, string> {
  const folder = join(root, 'layouts')
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.vue')) : []
  return new Map(files.map(file => [file.slice(0, -4), readFileSync(join(folder, file), 'utf8')]))
}
