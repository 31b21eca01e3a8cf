/** Words that are nearly another: what somebody meant to write. */

/** Number of single-letter changes between two words, as far as it matters: 3 stands for more. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2)
    return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++)
    row = row.reduce<number[]>((next, above, j) => [...next, j === 0 ? i : Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))], [])
  return Math.min(3, row[b.length]!)
}

/** ` Is it "minutes"?` where one of `known` is nearly the same. */
export function guess(word: string, known: Iterable<string>): string {
  const near = [...known].map(name => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.far - b.far)[0]
  return near && near.far < 3 && near.far <= word.length / 3 ? `; is it ${near.name}?` : ''
}
