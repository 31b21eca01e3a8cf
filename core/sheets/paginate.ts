/** Puts blocks on sheets, in order; no block is split. */

export interface Measured {
  height: number
  /** Begins a sheet. */
  breakBefore?: boolean
  /** Not the last on its sheet: a headline. */
  keepWithNext?: boolean
  /** Takes what is left of its sheet, and at least its height; where that is not left, it is left out. */
  fills?: boolean
}

/**
 * Indices of the blocks on each sheet. `room` is the height of a sheet, `gap` what stands between two blocks. A block
 * higher than a sheet stands alone on one, and is the caller's fault to tell. A `keepWithNext` chain moves on together
 * where it fits on a sheet.
 */
export function paginate(blocks: readonly Measured[], room: number, gap: number): number[][] {
  const sheets: number[][] = []
  let used = 0
  const last = () => sheets.at(-1)

  /** From `first`: up to the first block that may be the last on its sheet. */
  function chainFrom(first: number): number[] {
    const chain = [first]
    for (let i = first; blocks[i]?.keepWithNext && blocks[i + 1] && !blocks[i + 1]!.breakBefore; i++)
      chain.push(i + 1)
    return chain
  }
  const heightOf = (indices: readonly number[]) => indices.reduce((sum, i) => sum + blocks[i]!.height, 0) + gap * (indices.length - 1)

  function put(indices: readonly number[], newSheet: boolean): void {
    const height = heightOf(indices)
    if (newSheet || !last() || (last()!.length > 0 && used + gap + height > room)) {
      sheets.push([...indices])
      used = height
    }
    else {
      used += gap + height
      last()!.push(...indices)
    }
  }

  for (let i = 0; i < blocks.length;) {
    const { breakBefore = false, fills, height } = blocks[i]!
    if (fills && !breakBefore && (!last() || used + gap + height > room)) {
      i++
      continue
    }
    const chain = chainFrom(i)
    const together = heightOf(chain) <= room ? chain : [i]
    put(together, breakBefore)
    if (blocks[together.at(-1)!]!.fills)
      used = room
    i = together.at(-1)! + 1
  }
  return sheets
}
