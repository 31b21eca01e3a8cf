/** Output that is never half written: made beside its target, then renamed. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import process from 'node:process'
import { UserError } from './command'
import { root } from './paths'

/** Two writers of one target, in this process or another, each have a draft of their own. */
let drafts = 0

function draftOf(target: string): string {
  return `${target}.${process.pid}-${drafts++}.part`
}

/** Says what a user can do about an error of the file system. */
function explain(error: unknown, target: string): UserError {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Partial<Record<string, string>> = {
    EACCES: 'this folder may not be written to; choose another with --out, or change its permissions',
    EPERM: 'this folder may not be written to, or the file is open in another program; close it, or choose another with --out',
    EBUSY: 'the file is open in another program; close it, or choose another with --out',
    EROFS: 'this is a read-only disk; choose a folder on another with --out',
    ENOSPC: 'the disk is full; free some space',
    ENOTDIR: 'part of this path is a file; choose another with --out',
    EISDIR: 'this is a folder; name a file with --out',
    EEXIST: 'something else stands here; choose another with --out',
  }
  return new UserError(`${target} was not written: ${reasons[code ?? ''] ?? message}`)
}

/**
 * Writes `content` to `file`, whole or not at all; a file that was there stays until then.
 * @throws {UserError} where it cannot be written.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const draft = draftOf(file)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, file)
  }
  catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw explain(error, file)
  }
}

/**
 * Replacing a folder deletes what is in it: only what this kit wrote there earlier, or nothing, may be in `folder`. `isOwn` tells
 * whether file names are those of an earlier output.
 * @throws {UserError} where it holds anything else, or the project.
 */
export async function refuseForeign(folder: string, isOwn: (names: string[]) => boolean): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  const holdsProject = !relative(folder, root).startsWith('..')
  if (holdsProject || (names.length > 0 && !isOwn(names)))
    throw new UserError(`${folder} holds other files, which would be deleted; name a new folder, or one that this command wrote, with --out`)
}

/**
 * Lets `fill` write into a new folder, which then takes the place of `folder`; on any failure the old one stays.
 * @throws {UserError} where it cannot be written; what `fill` throws, as it is.
 */
export async function replaceFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = draftOf(folder)
  const old = `${draft}.old`
  const guard = async <T>(task: Promise<T>) => task.catch((error) => {
    throw explain(error, folder)
  })
  try {
    await guard(mkdir(draft, { recursive: true }))
    await fill(draft)
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT')
        throw explain(error, folder)
    })
    await guard(rename(draft, folder))
    await rm(old, { recursive: true, force: true })
  }
  finally {
    // What went wrong is told already.
    await rm(draft, { recursive: true, force: true }).catch(() => {})
  }
}
