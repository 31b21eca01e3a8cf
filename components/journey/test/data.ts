import type { Journey } from '../schema'

export const journey: Journey = {
  kind: 'journey',
  name: '烤一炉面包',
  lanes: [{ id: 'baker', name: '师傅' }, { id: 'oven', name: '烤炉' }],
  steps: [
    { id: 'knead', name: '和面', cells: { baker: '面粉加水，揉到不粘手' }, origin: 'article' },
    { id: 'rise', name: '发酵', cells: { baker: '盖上布等一小时', oven: '预热到二百度' }, origin: 'synthesis' },
    { id: 'bake', name: '烘烤', cells: { oven: '二十五分钟' }, origin: 'article', asOf: '2025-01' },
  ],
}
