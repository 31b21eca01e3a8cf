/** An id that no other window makes at the same time. Begins with a letter: keys of digits would come before others. */
export const newId = () => `k${Math.random().toString(36).slice(2, 12)}`
