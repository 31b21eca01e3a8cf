/** Where a command may write: settled before anything slow is begun. */
import type { BigIntStats } from 'node:fs'
import type { Ownership } from './own'
import { Buffer } from 'node:buffer'
import { access, constants, mkdir, open, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from './command'
import { explain, followed } from './files'
import { strangersIn } from './own'
import { root } from './paths'
import { claim } from './scratch'

async function statOf(path: string): Promise<BigIntStats | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined)
}

/** The same folder has one number, whatever links, mounts and the case of letters make of its name. */
async function holds(folder: BigIntStats, path: string): Promise<boolean> {
  const here = await statOf(path)
  if (here && here.dev === folder.dev && here.ino === folder.ino)
    return true
  return dirname(path) !== path && holds(folder, dirname(path))
}

/** Something new can be made beside `target`: tried where its path ends now. */
async function requireWritable(target: string, shown: string): Promise<void> {
  let place = dirname(target)
  while (!await statOf(place) && dirname(place) !== place)
    place = dirname(place)
  const trial = claim(owner => join(place, `.workshop-${owner}`))
  try {
    await mkdir(trial.path)
  }
  catch (error) {
    throw explain(error, shown)
  }
  finally {
    trial.free()
  }
}

const FOREIGN = 'holds other files, which would be deleted; name a new folder, or one that this command wrote, with --out'
const MOST = 4

/**
 * Replacing a folder deletes what is in it: only what this command wrote there earlier, or nothing, may be in `folder`.
 * @throws {UserError} where it holds anything else, as the project, or cannot be written.
 */
export async function requireFolder(folder: string, ownership: Ownership, hint = ''): Promise<void> {
  const target = await followed(folder)
  const found = await statOf(target)
  if (found && !found.isDirectory())
    throw new UserError(`${folder} is a file; name a folder with --out`)
  if (found) {
    const kept = { 'this project': root, 'your home folder': homedir() }
    for (const [name, path] of Object.entries(kept)) {
      if (await holds(found, path))
        throw new UserError(`${folder} ${FOREIGN}\nIn it: ${name}`)
    }
    const strangers = await strangersIn(target, ownership).catch((error) => {
      throw explain(error, folder)
    })
    if (strangers.length > 0)
      throw new UserError(`${folder} ${FOREIGN}\nIn it: ${strangers.slice(0, MOST).join(', ')}${strangers.length > MOST ? ` and ${strangers.length - MOST} more` : ''}${hint && `\n${hint}`}`)
    if (found.dev !== (await statOf(dirname(target)))?.dev)
      throw new UserError(`${folder} is a disk of its own, which cannot be replaced; name a folder in it with --out`)
  }
  await requireWritable(target, folder)
}

async function startOf(target: string, shown: string): Promise<string> {
  const handle = await open(target).catch((error) => {
    throw explain(error, shown)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.toString('utf8', 0, bytesRead)
  }
  finally {
    await handle.close()
  }
}

export const isPdf = (start: string) => start.startsWith('%PDF-')
export const isPng = (start: string) => start.slice(1, 4) === 'PNG'

/**
 * A file is replaced by one of its kind: `isOwn` tells it by how it begins.
 * @throws {UserError} where something else stands there, or it cannot be written.
 */
export async function requireFile(file: string, isOwn: (start: string) => boolean): Promise<void> {
  const target = await followed(file)
  const found = await statOf(target)
  if (found?.isDirectory())
    throw new UserError(`${file} is a folder; name a file with --out`)
  if (found) {
    if (!found.isFile() || (found.size > 0 && !isOwn(await startOf(target, file))))
      throw new UserError(`${file} is not what this command writes, and would be lost; name another place with --out`)
    await access(target, constants.W_OK).catch((error) => {
      throw explain(error, file)
    })
  }
  await requireWritable(target, file)
}
