/** What stands before everything else of the dev server: which requests it takes, and what it lets be read of them. */
import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import { parseBody, readBody, replaceBody } from './body'
import { RequestFault } from './fault'
import { sourceOf } from './origin'
import { isReadable, opensEditor, routeOf } from './routes'

const elsewhere = new RequestFault(403, 'This is for the deck\'s own pages alone; to open the deck, type its address')

/**
 * A link of another origin is refused too: a window that opens in the presenter view leads the audience to its slide.
 * @throws {RequestFault} where it may not be read.
 */
function admitRead({ url = '', headers }: IncomingMessage): void {
  const source = sourceOf(headers)
  if (source === 'elsewhere' || (source !== 'page' && opensEditor(url)))
    throw elsewhere
  if (!isReadable(url))
    throw new RequestFault(404, 'There is nothing at this address')
}

/** Where `issue` is and what would be right, without what was sent, which may be of any length. */
function describe(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue)?.slice(0, 100) ?? 'The body'
  if (issue.kind === 'validation')
    return `${place} ${issue.message}`
  if (issue.expected === 'never')
    return `${place} is not known`
  return issue.received === 'undefined' ? `${place} is missing` : `${place} has to be of type ${issue.expected}`
}

/** @throws {RequestFault} where it may not be written; else its body holds nothing but what is known. */
async function admitWrite(request: IncomingMessage, hasSlide: (no: number) => Promise<boolean>): Promise<void> {
  const source = sourceOf(request.headers)
  if (source !== 'page' && source !== 'program')
    throw elsewhere
  const route = routeOf(request.url ?? '')
  if (!route)
    throw new RequestFault(404, 'Nothing is written at this address')
  const result = v.safeParse(route.schema, parseBody(await readBody(request, route.limit)), { abortEarly: true })
  if (!result.success)
    throw new RequestFault(400, describe(result.issues[0]))
  for (const no of route.slides(result.output)) {
    if (!await hasSlide(no))
      throw new RequestFault(404, `There is no slide ${no}`)
  }
  replaceBody(request, JSON.stringify(result.output))
}

/**
 * Resolves where a request may go on. `hasSlide` says which slides there are.
 * @throws {RequestFault} where it may not.
 */
export async function admit(request: IncomingMessage, hasSlide: (no: number) => Promise<boolean>): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD')
    admitRead(request)
  else if (request.method === 'POST')
    await admitWrite(request, hasSlide)
  else
    throw new RequestFault(405, 'The methods are GET, HEAD and POST')
}
