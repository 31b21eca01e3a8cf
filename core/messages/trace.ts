/** A product's line through the industry chain, and one of one's own. */
export const traceWords = {
  stop: '站',
  item: '环节',
  happens: '发生的事',
  /** Between a layer and what is in it. */
  of: '的',
  route: (product: string) => `${product}穿过产业链的路线`,
  crosses: (product: string, count: number) => `${product}从上游到下游停 ${count} 站。`,
  // Choosing a product's line and marking one's own
  choose: (product: string) => `路线：${product}，换一条`,
  routes: '路线',
  mark: '标出你的公司或产品',
  nameless: '未命名',
  nameLabel: '公司或产品的名字',
  namePlaceholder: '公司或产品',
  hint: '在左边点出它经过的环节，最多 8 站；从上游到下游会自动排好。',
  done: '完成',
  edit: (product: string) => `修改「${product}」`,
  remove: (product: string) => `删除「${product}」`,
  undo: '撤销',
  exportAll: (count: number) => `导出 CSV（${count} 条）`,
  fileName: '产业链路线.csv',
  columns: ['路线', '站', '层', '组', '环节', '环节 id'],
  chosen: (product: string, stops: number) => `路线：${product}，${stops} 站`,
  added: (item: string, stop: number) => `${item}，第 ${stop} 站`,
  takenOut: (item: string) => `${item}，已去掉`,
  full: '最多 8 站，先去掉一站',
  removed: (product: string) => `已删除「${product}」，可以撤销`,
  undone: '已撤销',
  /** `reason` in the browser's words. */
  notKept: (reason: string) => `这台设备存不下路线，关掉页面就没了（${reason}）`,
}
