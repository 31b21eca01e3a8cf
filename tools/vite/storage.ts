/**
 * Runs in the page's head before the deck, as text: it knows nothing of this file. Where a browser blocks
 * `localStorage` or `sessionStorage`, or has no room in it, a storage in memory stands in that lives as long as the page:
 * else the deck would stay blank, and nothing could be written down. The reason is left on `<html data-unkept>`.
 */
function standIn(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    let real: Storage | undefined
    try {
      const probe = 'workshop.probe'
      real = window[name]
      real.setItem(probe, probe)
      const read = real.getItem(probe)
      real.removeItem(probe)
      if (read !== probe || typeof real.length !== 'number')
        throw new Error('the browser forgets at once')
      continue
    }
    catch (error) {
      if (name === 'localStorage')
        document.documentElement.dataset.unkept = error instanceof Error ? error.message : String(error)
    }

    /** Null where a text is deleted that the real storage may still have. */
    const texts = new Map<string, string | null>()
    const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
      try {
        return real && use(real)
      }
      catch {
        return undefined
      }
    }
    const getItem = (key: string) => {
      const own = texts.get(String(key))
      return own === undefined ? attempt(storage => storage.getItem(key)) ?? null : own
    }
    const keys = () => [...new Set([...attempt(storage => Object.keys(storage)) ?? [], ...texts.keys()])].filter(key => getItem(key) !== null)
    const setItem = (key: string, value: string) => {
      texts.set(String(key), String(value))
      attempt(storage => storage.setItem(key, value))
    }
    const removeItem = (key: string) => {
      texts.set(String(key), null)
      attempt(storage => storage.removeItem(key))
    }
    const value = { getItem, setItem, removeItem, key: (index: number) => keys()[index] ?? null, clear: () => keys().forEach(removeItem) }
    Object.defineProperty(value, 'length', { get: () => keys().length })
    Object.defineProperty(window, name, { value, configurable: true })
  }
}

export const storageScript = `(${standIn})()`
