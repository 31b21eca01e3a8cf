/** The key of a text that stood under `key` and could not be read. */
export const asideOf = (key: string) => `${key}.unreadable`
