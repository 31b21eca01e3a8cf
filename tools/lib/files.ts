/** Output that is never half written: made beside its target, then renamed. */
import type { Claim } from './scratch'
import { lstat, mkdir, readlink, realpath, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from './command'
import { claim } from './scratch'

/** Says what a user can do about an error of the file system. */
export function explain(error: unknown, target: string): UserError {
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
    ENOTEMPTY: 'something else was written here at the same time; run the command again',
    ENOENT: 'nothing can be made in this place; choose another with --out',
    ELOOP: 'the links of this path lead in a circle; choose another with --out',
    ENAMETOOLONG: 'this name is too long; choose a shorter one with --out',
  }
  return new UserError(`${target} was not written: ${reasons[code ?? ''] ?? message}`)
}

/**
 * Where `path` leads when links are followed: they stay, and what they lead to is written. Its last parts may not be there yet.
 * @throws {UserError} where a link leads nowhere, or the path cannot be gone.
 */
export async function followed(path: string): Promise<string> {
  try {
    return await realpath(path)
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path)
      throw explain(error, path)
  }
  const link = await lstat(path).then(() => readlink(path), () => undefined)
  if (link !== undefined)
    throw new UserError(`${path} is a link to ${link}, which is not there; make that, or choose another place with --out`)
  return join(await followed(dirname(path)), basename(path))
}

/** A draft lies beside its target, whose name may be as long as the system takes. */
export function draftOf(target: string, ending = '', from?: string): Claim {
  return claim(owner => join(dirname(target), `${basename(target).slice(0, 50)}.${owner}.part${ending}`), from)
}

/**
 * Writes `content` to `file`, whole or not at all; a file that was there stays until then.
 * @throws {UserError} where it cannot be written.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const target = await followed(file)
  const draft = draftOf(target)
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(draft.path, content)
    await rename(draft.path, target)
  }
  catch (error) {
    throw explain(error, file)
  }
  finally {
    draft.free()
  }
}

/**
 * Lets `fill` write into a new folder, which then takes the place of `folder`; on any failure the old one stays.
 * @throws {UserError} where it cannot be written; what `fill` throws, as it is.
 */
export async function replaceFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const target = await followed(folder)
  const draft = draftOf(target)
  const old = draftOf(target, '.old', target)
  const guard = async (task: Promise<unknown>) => task.catch((error) => {
    throw explain(error, folder)
  })
  try {
    await guard(mkdir(draft.path, { recursive: true }))
    await fill(draft.path)
    await guard(rename(target, old.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT')
        throw error
    }))
    await guard(rename(draft.path, target))
  }
  finally {
    old.free()
    draft.free()
  }
}
