/** The map of the archetypes. */
export const quadrantWords = {
  label: (x: string, y: string) => `四类 AI 产品经理：${x} × ${y}`,
  text: (x: { name: string, low: string, high: string }, y: { name: string, low: string, high: string }) =>
    `横轴是${x.name}，从${x.low}到${x.high}；纵轴是${y.name}，从${y.low}到${y.high}。`,
  field: (name: string, x: string, y: string, facts: string[]) => `${name}（${x}，${y}）：${facts.join('；')}。`,
  archetype: '类型',
  tagline: '一句话',
  image: '形象',
  close: '收起',
  /** How the map may be used: `profiles` is reading it. */
  modes: '这张图怎么用',
  mode: { profiles: '看画像', self: '放自己', room: '全班', quiz: '自测' },
  profile: (name: string, facts: string[]) => `${name}的画像：${facts.join('；')}。`,
}
