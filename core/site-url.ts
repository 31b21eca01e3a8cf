/** The address of the hosted deck, headmatter `siteUrl`: it becomes links and a QR code. */

/** The address, where it is a whole one of the web, behind which `#/12` leads to a slide. Another scheme, such as `javascript:`, could do anything in a link. */
export function siteUrlOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/[^\s/]/i.test(value) && !/[\s#]/.test(value) && URL.canParse(value) ? value : undefined
}

/** What is wrong with it, if anything. */
export function siteUrlFault(value: unknown): string | undefined {
  return value === undefined || siteUrlOf(value) !== undefined
    ? undefined
    : `siteUrl: "${String(value)}" is no address of a site; write it whole, as siteUrl: https://example.org/deck/, or leave it out`
}
