import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const stateOf = (file: string) => stat(file).then(({ mtimeMs, size }) => ({ mtimeMs, size }), () => undefined)

/**
 * Resolves when `file` stands still. Editors empty a file and then write it; the watcher tells of the first and may
 * swallow the second, so that whoever reads at once sees half of it. An empty file gets a second to be filled.
 */
export async function settled(file: string): Promise<void> {
  let before = await stateOf(file)
  for (let tries = 0; tries < 20; tries++) {
    await setTimeout(50)
    const now = await stateOf(file)
    if (now?.mtimeMs === before?.mtimeMs && now?.size === before?.size && now?.size !== 0)
      return
    before = now
  }
}
