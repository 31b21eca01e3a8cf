/** The server of `npm start` holds what screens share, passes on what is new, and drops what is not right. */
import type { Doc } from '../../../core/kept/doc'
import { expect, it } from 'vitest'
import { KEPT } from '../../../components/kept/message'
import { emptyDoc, erase, write } from '../../../core/kept/doc'
import { pack } from '../../../core/kept/packed'
import { kept } from '../../../tools/vite/kept'

/** The plugin with a socket around it that notes what is sent, to all or to one. */
function serve() {
  const [toAll, toOne, warnings]: [unknown[], unknown[], string[]] = [[], [], []]
  let hear: (data: unknown, client: unknown) => void = () => {}
  const server = {
    ws: { on: (_: string, listener: typeof hear) => hear = listener, send: (event: string, data: unknown) => toAll.push([event, data]) },
    watcher: { on: () => {} },
    config: { logger: { warnOnce: (text: string) => warnings.push(text) } },
  }
  kept().configureServer(server as unknown as Parameters<ReturnType<typeof kept>['configureServer']>[0])
  return { toAll, toOne, warnings, say: (data: unknown) => hear(data, { send: (event: string, data: unknown) => toOne.push([event, data]) }) }
}

const countdowns = (doc: Doc) => ({ docs: { countdowns: pack(doc) } })
const change = (id: string, before = emptyDoc) => write(before, new Map([[id, { left: 1 }]]), 'w', Date.now())

it('passes on what is new, once, and all of it to a screen that comes', () => {
  const { say, toAll, toOne } = serve()
  const first = change('1')
  say(countdowns(first))
  say(countdowns(first))
  expect(toAll).toEqual([[KEPT, countdowns(first)]])
  const second = change('2')
  say({ hello: true, ...countdowns(second) })
  expect(toAll).toHaveLength(2)
  expect(toOne).toEqual([[KEPT, countdowns({ floor: 0, entries: new Map([...first.entries, ...second.entries]) })]])
})

it('tells of a deletion, and holds nothing of what was deleted', () => {
  const { say, toAll, toOne } = serve()
  const doc = change('1')
  say(countdowns(doc))
  const gone = erase(doc, Date.now())
  say(countdowns(gone))
  expect(toAll.at(-1)).toEqual([KEPT, countdowns(gone)])
  say({ hello: true, ...countdowns(doc) })
  expect(toOne).toEqual([[KEPT, countdowns(gone)]])
})

it('holds nothing of a message that is not right in any part, nor more than there can be', () => {
  const { say, toAll, toOne, warnings } = serve()
  say({ docs: { ...countdowns(change('1')).docs, pace: pack(emptyDoc) } })
  say({ docs: { countdowns: { floor: 0, entries: [['1', 1, 'w', { left: 'x' }]] } } })
  expect([toAll, warnings.length]).toEqual([[], 2])
  for (let i = 0; i < 5; i++)
    say(countdowns(write(emptyDoc, new Map(Array.from({ length: 4000 }, (_, k) => [`${i}.${k}`, { left: 1 }])), 'w', Date.now())))
  expect(toAll).toHaveLength(2)
  say({ hello: true, docs: {} })
  expect(toOne).toHaveLength(1)
  expect(warnings.at(-1)).toContain('countdowns would have more than 10000 entries')
})
