/** What the commands behind the npm scripts share: arguments, progress, and failure in one clear message. */
import type { ArgsDef, CommandDef, ParsedArgs } from 'citty'
import process from 'node:process'
import { defineCommand, parseArgs, renderUsage } from 'citty'
import { endOnSignals, endWithNpm } from './ends'
import { sweep } from './scratch'

/** A failure that the message explains; any other error is a fault of this kit and shows its stack. */
export class UserError extends Error {}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** Options that the command does not have, and words that belong to none. */
function refuseUnknown(rawArgs: string[], defined: ArgsDef): void {
  const names = Object.keys(defined).map(name => `--${kebab(name)}`)
  const flags = new Set(Object.entries(defined).filter(([, arg]) => arg.type === 'boolean').map(([name]) => `--${kebab(name)}`))
  for (let i = 0; i < rawArgs.length; i++) {
    const [option = '', value] = rawArgs[i]!.split(/=(.*)/s)
    const name = flags.has(option.replace('--no-', '--')) ? option.replace('--no-', '--') : option
    if (!names.includes(name))
      throw new UserError(`"${rawArgs[i]}" is not known; there are: ${[...names, '--help'].join(', ')}`)
    if (!flags.has(name)) {
      const given = value ?? rawArgs[++i]
      if (!given || given.startsWith('--'))
        throw new UserError(`${name} needs a value, such as ${name}=${exampleOf(defined, name)}`)
    }
  }
}

function exampleOf(defined: ArgsDef, option: string): string {
  const arg = Object.entries(defined).find(([name]) => `--${kebab(name)}` === option)?.[1]
  return arg && 'valueHint' in arg && arg.valueHint ? arg.valueHint : '…'
}

/**
 * Numbers of `1,5-9` within a deck of `count` slides; all of them without.
 * @throws {UserError} where it names others.
 */
export function slideNumbers(only: string | undefined, count: number): number[] {
  return (only ?? `1-${count}`).split(',').flatMap((range) => {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (!(from >= 1 && from <= to && to <= count))
      throw new UserError(`--only ${only}: "${range}" is no slide or range of slides; there are 1 to ${count}, such as --only 3,12-20`)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

/** Declares a command and runs it. Exits with `failure` and one message where it fails, with 0 after `--help`. */
export async function runCommand<const T extends ArgsDef>(
  { name, description, args, failure = 1 }: { name: string, description: string, args: T, failure?: number },
  run: (args: ParsedArgs<T>) => Promise<void>,
): Promise<void> {
  const rawArgs = process.argv.slice(2)
  const command = defineCommand({ meta: { name, description }, args }) as CommandDef
  try {
    if (rawArgs.includes('--help') || rawArgs.includes('-h')) {
      process.stdout.write(`${await renderUsage(command)}\n`)
      return
    }
    refuseUnknown(rawArgs, args)
    endOnSignals()
    endWithNpm()
    sweep()
    await run(parseArgs(rawArgs, args))
  }
  catch (error) {
    const message = error instanceof UserError ? error.message : error instanceof Error ? error.stack : String(error)
    // A browser that hangs, or whatever still runs, is not waited for; what was written is.
    process.stdout.write('', () => process.stderr.write(`\n${message}\n`, () => process.exit(failure)))
  }
}

/** Runs one step and prints its name, what it found, and its time: `build dist  6.4 s`. */
export async function step<T>(name: string, task: () => Promise<T>, tell: (result: T) => string = () => ''): Promise<T> {
  const start = performance.now()
  if (process.stdout.isTTY)
    process.stdout.write(`… ${name}`)
  const end = (mark: string, told = '') => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1B[K' : ''}${[`${mark} ${name}`, told, `${seconds} s`].filter(Boolean).join('  ')}\n`)
  }
  try {
    const result = await task()
    end('✓', tell(result))
    return result
  }
  catch (error) {
    end('✗')
    throw error
  }
}
