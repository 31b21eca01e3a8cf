/** The roadmap files of the project, read and validated. */
import type { Roadmap } from '../../core/roadmap/schema'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { formatErrors, parseRoadmap } from '../../core/roadmap/load'
import { UserError } from './command'
import { root } from './paths'

/** Reads one roadmap file (absolute, or relative to the project): its data, or its errors a line each. */
export function readRoadmap(file: string): { roadmap: Roadmap } | { errors: string } {
  const path = resolve(root, file)
  const name = relative(root, path)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  }
  catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { errors: `${name}:1:1  ${missing ? 'is missing; restore the file' : 'is not UTF-8 text; save the file with the encoding UTF-8'}` }
  }
  const result = parseRoadmap(text, name)
  return 'errors' in result ? { errors: formatErrors(result.errors) } : result
}

/**
 * The roadmap that the Chinese deck shows.
 * @throws {UserError} with every error of the file.
 */
export function loadRoadmap(): Roadmap {
  const result = readRoadmap('roadmap/zh.yaml')
  if ('errors' in result)
    throw new UserError(result.errors)
  return result.roadmap
}
