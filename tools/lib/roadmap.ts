/** The roadmap files of the project, read and validated. */
import type { Roadmap } from '../../core/roadmap/schema'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import * as kinds from '../../components/kinds'
import { formatErrors, parseRoadmap } from '../../core/roadmap/load'
import { UserError } from './command'
import { root } from './paths'
import { deckLanguage } from './settings'

/** The roadmap of the deck's language, relative to the project: `roadmap/zh.yaml` where slides.md says `lang: zh-CN`. */
export const roadmapFile = () => `roadmap/${deckLanguage().split('-')[0]!.toLowerCase()}.yaml`

/** Whether a path, of whichever system, is that of a roadmap file. */
export const isRoadmap = (file: string): boolean => /[\\/]roadmap[\\/][^\\/]+\.yaml$/.test(file)

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
    return { errors: `${name}:1:1  ${missing ? 'is missing; the deck\'s lang in slides.md asks for it' : 'is not UTF-8 text; save the file with the encoding UTF-8'}` }
  }
  const result = parseRoadmap(text, name, kinds)
  return 'errors' in result ? { errors: formatErrors(result.errors) } : result
}

/**
 * The roadmap that the deck shows.
 * @throws {UserError} with every error of the file.
 */
export function loadRoadmap(): Roadmap {
  const result = readRoadmap(roadmapFile())
  if ('errors' in result)
    throw new UserError(result.errors)
  return result.roadmap
}
