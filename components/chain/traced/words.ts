/** Words of a line through a chain, and of one's own. */
import type { Words } from '../../../core/words/language'

const zh = {
  stop: '站',
  item: '环节',
  happens: '发生的事',
  /** Between a layer and what is in it. */
  itemOf: (item: string, layer: string) => `${layer}的${item}`,
  route: (line: string, chain: string) => `${line}穿过${chain}的路线`,
  crosses: (line: string, stops: number) => `${line}停 ${stops} 站。`,
  // Choosing a line and marking one's own
  choose: (line: string) => `路线：${line}，换一条`,
  routes: '路线',
  /** What a line is marked for, where the chain has no word for it. */
  own: '路线',
  mark: (own: string) => `标出你的${own}`,
  nameless: '未命名',
  nameLabel: (own: string) => `${own}的名字`,
  hint: (max: number) => `在左边点出它经过的环节，最多 ${max} 站；自下而上会自动排好。`,
  done: '完成',
  edit: (line: string) => `修改「${line}」`,
  remove: (line: string) => `删除「${line}」`,
  undo: '撤销',
  exportAll: (count: number) => `导出 CSV（${count} 条）`,
  fileName: (chain: string) => `${chain}路线.csv`,
  columns: ['路线', '站', '层', '组', '环节', '环节 id'],
  chosen: (line: string, stops: number) => `路线：${line}，${stops} 站`,
  added: (item: string, stop: number) => `${item}，第 ${stop} 站`,
  takenOut: (item: string) => `${item}，已去掉`,
  full: (max: number) => `最多 ${max} 站，先去掉一站`,
  removed: (line: string) => `已删除「${line}」，可以撤销`,
  undone: '已撤销',
  /** `reason` in the browser's words. */
  notKept: (reason: string) => `这台设备存不下路线，关掉页面就没了（${reason}）`,
}

export type TracedWords = typeof zh

export const tracedWords: Words<TracedWords> = {
  'zh-CN': zh,
  'en': {
    stop: 'Stop',
    item: 'Item',
    happens: 'What happens',
    itemOf: (item, layer) => `${item} (${layer})`,
    route: (line, chain) => `${line}: line through ${chain}`,
    crosses: (line, stops) => `${line} makes ${stops} stops. `,
    choose: line => `Line: ${line}. Choose another`,
    routes: 'Lines',
    own: 'line',
    mark: own => `Mark your own ${own}`,
    nameless: 'Untitled',
    nameLabel: own => `Name of your ${own}`,
    hint: max => `Pick the items it passes on the left, at most ${max}. They are put in order from bottom to top.`,
    done: 'Done',
    edit: line => `Change “${line}”`,
    remove: line => `Delete “${line}”`,
    undo: 'Undo',
    exportAll: count => `Export CSV (${count})`,
    fileName: chain => `${chain} lines.csv`,
    columns: ['Line', 'Stop', 'Layer', 'Group', 'Item', 'Item id'],
    chosen: (line, stops) => `Line: ${line}, ${stops} stops`,
    added: (item, stop) => `${item}, stop ${stop}`,
    takenOut: item => `${item}, taken out`,
    full: max => `At most ${max} stops: take one out first`,
    removed: line => `Deleted “${line}”. You can undo this`,
    undone: 'Undone',
    notKept: reason => `This device cannot keep your lines; they are gone when the page closes (${reason})`,
  },
}
