/** Headings of an archetype's profile. */
export const archetypeWords = {
  comparison: '四类 AI 产品经理对照',
  workplace: '在哪里',
  background: '出身',
  work: '做什么',
  measure: '看什么',
  temperament: '性子',
}
