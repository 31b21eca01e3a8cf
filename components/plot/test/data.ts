import type { Plot } from '../schema'

export const plot: Plot = {
  kind: 'plot',
  name: '一道菜值不值得学',
  x: { id: 'taste', name: '好吃', low: '一般', high: '很好吃' },
  y: { id: 'ease', name: '好做', low: '难', high: '容易' },
  product: { name: '值得', equals: '＝', times: '×' },
  zones: [
    { id: 'learn', x: 'high', y: 'high', name: '马上学', text: '又好吃又容易：今天就做。', origin: 'article' },
    { id: 'order', x: 'high', y: 'low', name: '去店里吃', text: '好吃但难做，交给厨师。', origin: 'article' },
    { id: 'snack', x: 'low', y: 'high', name: '赶时间吃', text: '味道一般，胜在省事。', origin: 'synthesis' },
    { id: 'skip', x: 'low', y: 'low', name: '算了', text: '费力又一般，不必学。', origin: 'article' },
  ],
}
