/**
 * What a process makes and takes away again: drafts and temporary folders. Each is noted in `.cache/scratch` before it is made, so
 * that the next command clears what a killed one has left.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { root } from './paths'
import { infoOf, lives } from './processes'

const NOTES = join(root, '.cache/scratch')

interface Note {
  /** Numbers of processes are those of one machine; a project may be shared by several. */
  host: string
  path: string
  /** What is at `path` was moved there from here, and goes back if nothing has taken its place. */
  from?: string
}

export interface Claim {
  path: string
  /** Takes away what is there, or puts it back. */
  free: () => void
}

const claims = new Set<Claim>()
const freeAll = () => claims.forEach(({ free }) => free())

/** After whatever else is done at the end of this process so far. */
export function clearAtExit(): void {
  process.off('exit', freeAll)
  process.on('exit', freeAll)
}

/** What cannot be taken away now is left to the next command. */
function clear(note: string, { path, from }: Pick<Note, 'path' | 'from'>): void {
  try {
    if (from && existsSync(path) && !existsSync(from))
      renameSync(path, from)
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
    rmSync(note, { force: true })
  }
  catch {}
}

/** A path that no other process has: `nameOf` makes it of a word that is its owner's alone. */
export function claim(nameOf: (owner: string) => string, from?: string): Claim {
  const owner = `${process.pid}-${infoOf(process.pid)?.start ?? ''}-${randomBytes(4).toString('hex')}`
  const note = join(NOTES, owner)
  const path = nameOf(owner)
  try {
    mkdirSync(NOTES, { recursive: true })
    writeFileSync(note, JSON.stringify({ host: hostname(), path, from } satisfies Note))
  }
  catch {
    // A project that may not be written to can still be printed from.
  }
  clearAtExit()
  const claimed: Claim = {
    path,
    free: () => {
      claims.delete(claimed)
      clear(note, { path, from })
    },
  }
  claims.add(claimed)
  return claimed
}

/** Clears what processes have left that live no more. */
export function sweep(): void {
  for (const owner of existsSync(NOTES) ? readdirSync(NOTES) : []) {
    const [pid, start] = owner.split('-')
    const note = join(NOTES, owner)
    const { host, path = '', from } = readNote(note)
    if ((host !== undefined && host !== hostname()) || lives(Number(pid), start))
      continue
    // Nothing but what was named so by `claim` is touched, whatever the note says.
    if (basename(path).includes(owner))
      clear(note, { path, from })
    else
      rmSync(note, { force: true })
  }
}

/** A note that was not written to its end came before what it should tell of. */
function readNote(note: string): Partial<Note> {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Note
  }
  catch {
    return {}
  }
}

/** A new empty folder of this process alone. */
export async function makeTemporary(): Promise<Claim> {
  const temporary = claim(owner => join(tmpdir(), `workshop-${owner}`))
  await mkdir(temporary.path, { mode: 0o700 })
  return temporary
}

/** Calls `task` with a folder that is thrown away afterwards. */
export async function withTemporary<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const { path, free } = await makeTemporary()
  try {
    return await task(path)
  }
  finally {
    free()
  }
}

const TMPDIR = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'
let last: Promise<unknown> = Promise.resolve()

/** Calls `task` while `folder` is this process's temporary folder: some libraries put theirs nowhere else. One after the other. */
export async function withTmpdir<T>(folder: string, task: () => Promise<T>): Promise<T> {
  const run = last.then(async () => {
    const before = process.env[TMPDIR]
    process.env[TMPDIR] = folder
    try {
      return await task()
    }
    finally {
      if (before === undefined)
        delete process.env[TMPDIR]
      else
        process.env[TMPDIR] = before
    }
  })
  last = run.catch(() => {})
  return run
}
