/** What a plan's files say: why one cannot be read, and the events of a calendar. */
import type { Words } from '../words/language'
import { dateWords } from '../words/date'

const zh = {
  ...dateWords['zh-CN'],
  colon: '：',
  hours: (min: number, max: number) => `每周小时数要在 ${min} 到 ${max} 之间`,
  format: (format: string) => `这不是学习计划的文件；应该是 "${format}"`,
  version: (version: string, known: number) => `这是第 ${version} 版；这里只认第 ${known} 版，请用同一版的页面打开`,
  text: '应该是一段文字',
  topic: (id: string) => `「${id}」不是主题的 id；id 由字母、数字、"."、"-"、"_" 组成，例如 L1.4`,
  mark: (mark: string, marks: string[]) => `「${mark}」不是进度；可以是 ${marks.join('、')}`,
  unknown: (key: string) => `${key} 这一项不认识；请删掉它`,
  missing: (key: string) => `缺少 ${key} 这一项`,
  object: '这不是学习计划；应该是这里导出的 JSON 文件',
  roadmap: (made: string, here: string) => `计划属于路线「${made}」，这里是「${here}」；请到那条路线的页面打开`,
  figure: (made: string, here: string) => `计划属于图「${made}」，这里是「${here}」；请到那张图的页面打开`,
  json: (place?: [line: number, column: number]) => `${place ? `第 ${place[0]} 行第 ${place[1]} 列` : '文件里'}不是 JSON；请用这里导出的文件，不要改动它的标点`,
  calendar: {
    /** As calendar files name it. */
    language: 'ZH',
    /** An edge, or neither where both fall on one day. */
    summary: (number: number, stage: string, edge?: 'early' | 'late') => `第 ${number} 段到站${edge ? `（${edge === 'early' ? '最早' : '最晚'}）` : ''}：${stage}`,
    description: (goal: string, duration: string, start: string) => `${goal}用 ${duration}，${start} 开工。`,
  },
}

export type PlanFileWords = typeof zh

export const planFileWords: Words<PlanFileWords> = {
  'zh-CN': zh,
  'en': {
    ...dateWords.en,
    colon: ': ',
    hours: (min, max) => `Hours a week go from ${min} to ${max}`,
    format: format => `This is not the file of a study plan, which has "${format}" here`,
    version: (version, known) => `This is version ${version}, and only version ${known} can be read here. Open it on a page of the same version`,
    text: 'must be text',
    topic: id => `"${id}" is not the id of a topic. Ids consist of letters, digits, ".", "-" and "_", such as L1.4`,
    mark: (mark, marks) => `"${mark}" is not a mark. Use one of ${marks.join(', ')}`,
    unknown: key => `${key} is not known. Remove it`,
    missing: key => `${key} is missing`,
    object: 'This is not a study plan. Use a JSON file that was exported here',
    roadmap: (made, here) => `The plan belongs to the roadmap "${made}", and this is "${here}". Open it on the page of that roadmap`,
    figure: (made, here) => `The plan belongs to the figure "${made}", and this is "${here}". Open it on the page of that figure`,
    json: place => `${place ? `Line ${place[0]}, column ${place[1]}` : 'The file'} is not JSON. Use a file as it was exported here`,
    calendar: {
      language: 'EN',
      summary: (number, stage, edge) => `Stage ${number} done${edge ? ` (${edge === 'early' ? 'earliest' : 'latest'})` : ''}: ${stage}`,
      description: (goal, duration, start) => `${goal && `${goal} `}Takes ${duration}; the plan starts on ${start}.`,
    },
  },
}
