/** One learning stage, opened. */
export const stageWords = {
  moreTopics: (count: number) => `+${count} 个主题`,
  moreSubTopics: (count: number) => `+${count} 个子主题`,
  subTopics: (count: number) => `${count} 个子主题`,
  backToStage: '点站名回到整段',
  unfold: (topic: string, more: string) => `${topic}：${more}`,
}
