/** People placed on the map of the archetypes. */
export const peopleWords = {
  points: '图上的点',
  point: '点',
  pointsText: (points: string[]) => `图上的点：${points.join('；')}。`,
  /** Where a point lies on an axis, 0 to 100. */
  position: (value: number) => `${Math.round(value * 100)} / 100`,
  /** Behind "+n". */
  names: (count: number) => `挤在一起的 ${count} 个名字`,
}
