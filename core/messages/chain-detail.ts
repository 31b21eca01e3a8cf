/** An opened layer, group or item of the industry chain. */
export const chainDetailWords = {
  /** What a layer gets from the one below and gives to the one above. */
  gets: (layer: string, gift: string) => `${layer}给${gift}`,
  handsTo: (gift: string, layer: string) => `把${gift}交给${layer}`,
  handsOut: (gift: string) => `给出${gift}`,
  stopsBefore: (names: string) => `前一站：${names}`,
  stopsAfter: (names: string) => `下一站：${names}`,
  amongStops: (some: string, count: number) => `${some}等 ${count} 处`,
  amongCompanies: (some: string, count: number) => `${some}等 ${count} 家`,
  roles: '这一层的产品经理',
}
