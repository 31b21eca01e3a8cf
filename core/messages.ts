import { archetypeWords } from './messages/archetype'
import { chainWords } from './messages/chain'
import { chainDetailWords } from './messages/chain-detail'
import { commonWords } from './messages/common'
import { markWords } from './messages/marks'
import { planWords } from './messages/plan'
import { quadrantWords } from './messages/quadrant'
import { modeWords } from './messages/quadrant-modes'
import { peopleWords } from './messages/quadrant-people'
import { stageWords } from './messages/stage'
import { timelineWords } from './messages/timeline'
import { traceWords } from './messages/trace'

/** The interface words of the figures: everything a component says that is not a fact of the roadmap. */
export const messages = {
  ...commonWords,
  chain: { ...chainWords, ...chainDetailWords, ...traceWords },
  roles: {
    label: '岗位分布图：产业链层次与产品经理类型',
    layer: '产业链',
    /** In a cell of the table where no role is. */
    none: '—',
    grid: (layers: number, archetypes: number) => `${layers} 层产业链与 ${archetypes} 类 AI 产品经理的岗位。`,
  },
  iceberg: {
    label: '冰山：看得见的与看不见的',
    above: '水面以上',
    below: '水面以下',
    part: '部分',
    items: '内容',
  },
  timeline: { ...timelineWords, ...stageWords },
  plan: { ...planWords, ...markWords },
  maturity: {
    label: '能力等于成熟度乘渗透力',
    capability: '能力',
    equals: ' ＝ ',
    times: ' × ',
    zone: '位置',
    meaning: '含义',
    text: (maturity: string, penetration: string) => `横轴是${maturity}，纵轴是${penetration}；AI 能力是两者围出的面积。`,
    zoneText: (name: string, maturity: string, penetration: string, text: string) => `${name}（${maturity}，${penetration}）：${text}`,
  },
  loop: {
    label: '数据闭环',
    step: '环节',
    meaning: '做什么',
    next: '通向',
    barrier: '壁垒',
    text: (steps: string) => `一条环线：${steps}，再回到起点。`,
  },
  triangle: {
    label: '三种能力与两条边界',
    product: '落地的 AI 产品',
    ability: '能力',
    boundary: '边界',
    kind: '类别',
    name: '名称',
    meaning: '说明',
    text: (abilities: string, boundaries: string) => `三种能力汇到一处：${abilities}。落地的 AI 产品在两条边界之间：${boundaries}。`,
  },
  quadrant: { ...quadrantWords, ...peopleWords, ...modeWords },
  trends: {
    label: '科技趋势的阶段',
    phase: '阶段',
    leads: '更要紧的',
    follows: '其次',
    meaning: '说明',
    greater: '＞',
    /** Beside the station where AI stands. */
    current: 'AI 在这一段',
    phaseText: (name: string, leads: string, follows: string) => `${name}，${leads}大于${follows}`,
    text: (phases: string[]) => `一条线依次经过：${phases.join('；')}。`,
    currentText: (name: string, note: string) => `AI 处在${name}阶段${note ? `（${note}）` : ''}。`,
  },
  pyramid: {
    label: '四类 AI 产品经理的金字塔',
    tier: '层',
    few: '少',
    many: '多',
    /** The widths are drawn, not measured. */
    note: '宽窄只示意从少到多，原文没有给出人数',
    text: (tiers: string[]) => `从塔尖到塔基，人数由少到多：${tiers.join('；')}。`,
    tierText: (tier: number, name: string, image: string, tagline: string) => `第 ${tier} 层${name}，${image}，${tagline}`,
  },

  // Route of the workshop, layouts and pages
  route: {
    footer: '工作坊路线',
    map: '工作坊路线图',
    station: '站',
    stations: '各站',
    goTo: (number: number, name: string) => `去第 ${number} 站 ${name}`,
    minutes: (count: number) => `${count} 分钟`,
    slides: (count: number) => `${count} 页`,
    exercise: (number: number) => `练习 ${number}`,
    exerciseColumn: '练习',
    minutesColumn: '时长',
    pause: '休息',
    exercises: (count: number) => `${count} 个练习`,
    /** `names` in order, `minutes` of the whole. */
    mapText: (names: string[], minutes: number, exercises: number) => `一条线经过 ${names.length} 站：${names.join('、')}；全程 ${minutes} 分钟${exercises ? `，${exercises} 个练习` : ''}。`,
  },
  exercise: {
    name: '练习',
    debrief: '复盘',
    minutes: '分钟',
  },
  cover: {
    trainer: '讲师',
    date: '日期',
  },
  archetype: archetypeWords,
  traps: {
    caption: '常见的坑与解法',
    name: '坑',
    sign: '怎么认出来',
    remedy: '怎么走出去',
  },
  sources: {
    article: (title: string, date: string) => `事实取自《${title}》，${date}`,
    dated: (months: string[]) => `据 ${months.join('、')} 原文，用前请核`,
    more: (count: number) => `等 ${count} 项`,
    /** A whole section is marked and its entries have no names. */
    whole: '整张图',
  },
  /** What the parts of the roadmap are called, by their key. */
  sections: {
    iceberg: '冰山',
    chain: '产业链',
    capability: '能力',
    comparisons: '对照表',
    trends: '趋势',
    quadrant: '四象限',
    roles: '岗位图',
    growth: '成长',
    stages: '学习阶段',
    glossary: '术语',
    assessment: '自测',
    plan: '学习计划',
    checks: '前后自查',
  } as Record<string, string>,

  runSheet: {
    heading: (title: string) => `${title} · 流程单`,
    summary: (start: string, end: string, minutes: string, track: 'full' | 'short' | 'talk') =>
      `${{ full: '全场', short: '短场', talk: '讲座' }[track]}：${start} 开始，${end} 结束，共 ${minutes} 分钟。`,
    legend: '分钟后的括号是最少到最多：计划的 0.8 到 1.2 倍，取到半分钟，休息不变。标「可省」的页，时间不够就跳过。',
    chapterHead: (name: string, at: string, minutes: string) => `${at} ${name}：${minutes} 分钟`,
    range: '最少–最多',
    rest: '休息',
    cut: '可省',
    say: '说',
    ask: '问',
    next: '转',
    purpose: '目的',
    materials: '材料',
    grouping: '分组',
    remote: '远程',
    watch: '留意',
    example: '参考',
    debrief: '复盘',
    columns: {
      chapter: '章',
      time: '时间',
      no: '页',
      title: '标题',
      minutes: '分钟',
      min: '最少',
      max: '最多',
      actual: '彩排',
      difference: '差',
      say: '说',
      doing: '做',
      ask: '问',
      next: '转',
      materials: '材料',
      cut: '来不及时',
    },
  },
}

/** What the participant does on the slides beside the figures. */
export const roomWords = {
  countdown: {
    label: '倒计时',
    start: '开始',
    resume: '继续',
    pause: '暂停',
    addMinute: '＋1 分钟',
    reset: '重来',
    /** Also the name of the button, so both states are told. */
    sound: (on: boolean) => on ? '声音开' : '声音关',
    minutes: (count: number) => `${count} 分钟`,
    left: (minutes: number) => `还剩 ${minutes} 分钟`,
    paused: '已暂停',
    over: '时间到',
  },
  checks: {
    answer: (name: string) => `${name}：你的答案`,
    placeholder: '写一句答案',
    points: (name: string) => `${name}：打几分`,
    unit: '分',
    how: (low: string, high: string) => `每题先写答案，再打 0 到 3 分：0 是${low}，3 是${high}。`,
    before: '开场',
    after: '现在',
    changed: '变化',
    wrote: (text: string) => `开场写的：${text}`,
    unrated: (before: boolean, after: boolean) => before ? '还没打分' : after ? '开场没打分' : '',
    difference: (by: number) => by === 0 ? '没变' : by > 0 ? `多 ${by} 分` : `少 ${-by} 分`,
    change: (before: number, after: number) => `开场 ${before} 分，现在 ${after} 分`,
    /** Of `all` questions `count` have points from both times. */
    sum: (before: number, after: number, count: number, all: number) =>
      `${count === all ? '合计' : `${all} 题中打过两次分的 ${count} 题合计`}：开场 ${before} 分，现在 ${after} 分，${after === before ? '没有变' : after > before ? `多了 ${after - before} 分` : `少了 ${before - after} 分`}`,
    noSum: '每题照旧打 0 到 3 分，再减去开场的分数',
    unkept: (why: string) => `这台设备存不下答案，关掉页面就没了（${why}）`,
  },
  trap: {
    /** Also for a pen. */
    hint: '圈一个号码：上次踩的坑',
    mark: (number: number, name: string) => `${number} ${name}：上次踩的坑`,
    marked: '上次踩的',
  },
  commitment: {
    label: '七天之内做的一件事',
    what: '做什么',
    day: '哪天做',
    who: '告诉谁',
    examples: { what: '写一件事', day: '2026-01-05', who: '写一个名字' },
    unkept: (why: string) => `这台设备存不下，关掉页面就没了（${why}）`,
  },
  /** What is left on the device, and its deletion. */
  kept: {
    open: '这台设备上留着什么',
    title: '这台设备上留着的',
    none: '什么也没留',
    hint: '都只在这个浏览器里，没有传到别处。',
    close: '收起',
    save: '存成文件',
    file: '工作坊记录.json',
    remove: '删除全部',
    sure: '删掉就找不回来了',
    yes: '确定删除',
    no: '先留着',
    removed: '已全部删除',
    /** `why` in the browser's words. */
    unkept: (why: string) => `这台设备什么也留不住，关掉或刷新页面就没了（${why}）`,
    understood: '知道了',
  },
}

/** What the things are called that a device keeps, and what is in them. */
export const keptWords = {
  comma: '，',
  empty: '空的',
  unreadable: '读不出来',
  aside: (label: string) => `${label}（读不出来的旧内容）`,
  tellAside: (length: number) => `原样放着，${length} 个字符`,
  self: '四象限：我的位置和自测',
  tellSelf: (placed: boolean, answers: number) => [...placed ? ['放了位置'] : [], ...answers ? [`答了 ${answers} 题`] : []].join('，'),
  room: '四象限：全班的点',
  tellRoom: (points: number, hands: number) => [...points ? [`${points} 个名字`] : [], ...hands ? [`举手 ${hands}`] : []].join('，'),
  traces: '产业链：自己标的路线',
  tellTraces: (names: string[], count: number) => count ? [`${count} 条`, ...names.length ? [names.slice(0, 3).join('、')] : []].join('，') : '',
  plan: '学习计划',
  tellPlan: (start: string | undefined, done: number) => [...start ? [`${start} 开工`] : [], ...done ? [`学完 ${done} 个主题`] : []].join('，'),
  pace: '讲师的计时',
  tellPace: (slides: number) => slides ? `记了 ${slides} 页` : '',
  countdowns: '练习的倒计时',
  tellCountdowns: (numbers: string[]) => numbers.length ? `练习 ${numbers.join('、')}` : '',
  checks: '开场和收尾的三题',
  tellChecks: (before: number, after: number) => [...before ? [`开场答了 ${before} 题`] : [], ...after ? [`收尾答了 ${after} 题`] : []].join('，'),
  trap: '上次踩的坑',
  commitment: '七天之内的一件事',
  exercises: '练习里写下来的',
  tellExercises: (numbers: string[]) => numbers.length ? `练习 ${numbers.join('、')}` : '',
}

/** The sheet of an exercise. */
export const exerciseWords = {
  write: '写下来',
  here: '写在这里',
  alone: '一个人做',
  unkept: (why: string) => `存不下，关掉页面就没了（${why}）`,
}

/** The presenter's time: what a trainer reads off at a glance. */
export const paceWords = {
  name: '时间',
  start: '开始计时',
  pause: '暂停',
  resume: '继续',
  clear: '清除记录',
  confirmClear: '真的清除',
  keep: '先留着',
  save: '存为排练记录',
  close: '收起',
  /** `time` is the clock's. */
  end: (time: string) => `照这样讲，${time} 结束`,
  plannedEnd: (time: string) => `原定 ${time}`,
  onTime: '正好',
  late: (minutes: number) => `慢 ${minutes} 分钟`,
  early: (minutes: number) => `快 ${minutes} 分钟`,
  paused: '已暂停',
  station: '站',
  planned: '计划',
  spent: '实际',
  chapters: '各站用时',
  here: '正在这一站',
  cuts: '来得及的话不用跳；要赶上原定时间，可以跳过：',
  notEnough: '能跳的都跳过也赶不上，只差在讲快一些：',
  nothingToCut: '后面没有可以跳过的页了。',
  slide: (no: number, title: string, minutes: number) => `${no} ${title}（${minutes} 分钟）`,
  notKept: (why: string) => `记录存不下来，刷新会丢：${why}`,
}
