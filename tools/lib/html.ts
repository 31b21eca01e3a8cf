import { Buffer } from 'node:buffer'

/** `text` as it may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${Buffer.from(char)[0]};`)
}
