/** Where a request comes from, by the headers that browsers set and pages cannot. */
import type { IncomingHttpHeaders } from 'node:http'

/**
 * `page`: one of this server. `elsewhere`: a page of another origin, another port of this machine too. `user`: the address
 * bar, or a link in another program. `program`: no browser, such as curl: each browser sends `Origin` with what another
 * origin's page posts and with every WebSocket. Old browsers send neither header with what such a page reads.
 */
export type Source = 'page' | 'elsewhere' | 'user' | 'program'

function isOf(origin: string, host: string): boolean {
  if (!URL.canParse(origin))
    return false
  const { protocol, host: own } = new URL(origin)
  const address = `${protocol}//${host}`
  return URL.canParse(address) && new URL(address).host === own
}

export function sourceOf({ origin, host = '', 'sec-fetch-site': site }: IncomingHttpHeaders): Source {
  if ((origin !== undefined && !isOf(origin, host)) || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    return 'elsewhere'
  if (site === 'none')
    return 'user'
  return site === undefined && origin === undefined ? 'program' : 'page'
}
