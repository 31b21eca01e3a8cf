/** A binary heap of numbers under numeric keys, smallest key first. */
export class Heap {
  private keys: number[] = []
  private values: number[] = []

  get size(): number {
    return this.keys.length
  }

  push(key: number, value: number): void {
    let i = this.keys.length
    while (i > 0) {
      const up = (i - 1) >> 1
      if (this.keys[up]! <= key)
        break
      this.keys[i] = this.keys[up]!
      this.values[i] = this.values[up]!
      i = up
    }
    this.keys[i] = key
    this.values[i] = value
  }

  /** Takes the value under the smallest key; undefined when empty. */
  pop(): number | undefined {
    const first = this.values[0]
    const key = this.keys.pop()
    const value = this.values.pop()
    const size = this.keys.length
    if (key === undefined || value === undefined || size === 0)
      return first
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= size)
        break
      if (child + 1 < size && this.keys[child + 1]! < this.keys[child]!)
        child += 1
      if (this.keys[child]! >= key)
        break
      this.keys[i] = this.keys[child]!
      this.values[i] = this.values[child]!
      i = child
    }
    this.keys[i] = key
    this.values[i] = value
    return first
  }
}
