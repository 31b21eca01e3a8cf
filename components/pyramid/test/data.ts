/** A small made-up pyramid with everything that one may have. */
import type { PyramidView } from '../schema'

export const pyramid: PyramidView = {
  name: '读者的金字塔',
  ends: { top: '少', base: '多' },
  note: '宽窄只示意从少到多，不是人数',
  tiers: [
    { id: 'writers', name: '作者', image: '执笔人', text: '自己也写书', line: 1, asOf: '2025-01', origin: 'article' },
    { id: 'collectors', name: '藏家', image: '守书人', text: '什么版本都收着', line: 3 },
    { id: 'readers', name: '读者', text: '每月读完一本', line: 5 },
    { id: 'visitors', name: '过客', image: '路人', text: '进来避一场雨', line: 7 },
  ],
}
