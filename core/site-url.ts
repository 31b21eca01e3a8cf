/** The address of the hosted deck, `siteUrl` of the settings: it becomes links and a QR code. */

/** The address, where it is a whole one of the web, behind which `#/12` leads to a slide. Another scheme, such as `javascript:`, could do anything in a link. */
export function siteUrlOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/[^\s/]/i.test(value) && !/[\s#]/.test(value) && URL.canParse(value) ? value : undefined
}
