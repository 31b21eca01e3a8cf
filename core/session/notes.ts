/**
 * Speaker notes by track. A line begins with its label, `转：`; one with names of tracks, `转（half-day、evening）：`, stands in
 * place of the lines with the same label in these tracks, and is nowhere in others.
 */
/** Label and tracks of a line; in rendered notes the first line of a paragraph has its tag before them. */
const LABEL = /^(<p>)?([^：（<]+)(?:（([^）]*)）)?：/

function labelOf(line: string) {
  const [, tag = '', name, tracks] = LABEL.exec(line) ?? []
  return name === undefined ? undefined : { tag, name, tracks: tracks?.split(/[、,，]/).map(track => track.trim()) }
}

/** The lines of `note`, Markdown or rendered, that `track` has, without the names of tracks. */
export function noteOf(note: string, track: string): string {
  const lines = note.split('\n')
  const own = new Set(lines.map(labelOf).flatMap(label => label?.tracks?.includes(track) ? label.name : []))
  return lines.flatMap((line) => {
    const label = labelOf(line)
    if (!label || (label.tracks ? label.tracks.includes(track) : !own.has(label.name)))
      return label?.tracks ? line.replace(LABEL, `${label.tag}${label.name}：`) : line
    // The tags of its paragraph stay, for the lines beside it.
    const tags = `${label.tag}${line.endsWith('</p>') ? '</p>' : ''}`
    return tags ? [tags] : []
  }).join('\n')
}
