/** Runs Slidev's own commands. */
import type { Selection } from '../../core/session/selection'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { runNode, startNode } from './child'
import { UserError } from './command'
import { selectionEnv } from './selection'

const require = createRequire(import.meta.url)
const cli = join(dirname(require.resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')

/** Vite warns about imports without file extension, which are this project's style and no user's concern. */
const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }

export interface BuildOptions {
  /** For a build that is printed and thrown away: of Slidev's pages only `/print` (tools/vite/print-only.ts), and fonts as they are (tools/vite/fonts.ts). */
  printOnly?: boolean
  /** It stays on this machine: its fonts are larger files, which are made at once. */
  local?: boolean
  /** Characters that are printed besides those of the sources: the fonts hold them too. */
  text?: string
  /** Ends the build at once. */
  signal?: AbortSignal
}

/**
 * Builds what `selection` shows of the deck `entry` into `folder`. Speaker notes are the trainer's. Addresses are relative and
 * routes are in the hash, so that the folder works under any path of any static host.
 * @throws {UserError} with the whole output of the build where it fails.
 */
export async function slidevBuild(entry: string, folder: string, selection: Selection, { printOnly = false, local = printOnly, text = '', signal }: BuildOptions = {}): Promise<void> {
  // A build makes much garbage at once: with more room for it, Node clears it less often.
  const args = ['--max-semi-space-size=128', cli, 'build', entry, '--out', folder, '--base', './', '--router-mode', 'hash', ...selection.edition === 'trainer' ? [] : ['--without-notes']]
  const { code, output } = await runNode(args, { signal, env: { ...env, ...selectionEnv(selection), NODE_ENV: 'production', DECK_PRINT_ONLY: printOnly ? '1' : '', DECK_FONTS: local ? 'truetype' : 'woff2', DECK_TEXT: text } })
  if (code !== 0)
    throw new UserError(`Slidev could not build ${entry}:\n${output.trim()}`)
}

/** Starts Slidev's dev server in the foreground and ends with it. Returns its exit code. */
export async function slidevDev(entry: string, selection: Selection, args: string[]): Promise<number> {
  const child = startNode([cli, entry, ...args], ['inherit', 'inherit', 'inherit'], { env: { ...env, ...selectionEnv(selection) } })
  // Ctrl+C goes to both: Slidev ends by itself, and this process after it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => child.once('error', reject).once('close', code => resolve(code ?? 0)))
}
