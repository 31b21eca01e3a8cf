/** Lines of a rendered note: a build has no other. */
export function noteText(html: string | undefined): string {
  const { body } = new DOMParser().parseFromString(html ?? '', 'text/html')
  return [...body.children].map(({ textContent }) => textContent ?? '').join('\n\n')
}
