/** Words of the trainer's guide beside those of the run sheet. What is to be prepared is the kit's own advice. */
import type { Words } from './language'

const zh = {
  title: '讲师指南',
  overview: '全场流程',
  page: '面',
  legend: '「最少–最多」是计划的 0.8 到 1.2 倍，休息不变。标「可省」的页，时间不够就跳过。',
  people: (count: number) => `按 ${count} 人准备`,
  columns: { what: '准备什么', count: '份数', why: '怎么用' },
  copies: {
    workbook: { name: '学员手册', why: '每人一本，每十人多印一本；单面印，才好写' },
    handout: { name: '讲义', why: '想带走整套页面的人各一份，可以只发 PDF' },
    guide: { name: '讲师指南', why: '讲师一份，助教一份' },
    pen: { name: '笔', why: '深色，写得出 8 毫米行高；每十人多备一支' },
    pair: { name: '两人一组', why: '组数；单出来的一位加入邻组' },
    four: { name: '四人一桌', why: '桌数；多出来的人分到各桌' },
  },
  prepare: {
    week: {
      title: '提前七天',
      items: [
        '定下人数、场次长度和开始时间，告诉每个人要带一个自己的例子来。',
        '订房间：坐得下全部人，两人能转身说话，后排看得清投影。',
        '问清投影的接口、画面比例和网络，能试就去试一次。',
        '把流程走一遍，用讲师视图计时，存下彩排。',
        '改日期和讲师名，打印学员手册，先印一本查错。',
      ],
    },
    eve: {
      title: '提前一天',
      items: [
        '数清学员手册、笔和名牌，按桌分好。',
        '课件存一份到电脑，再存一份 PDF 到优盘：断网也能讲。',
        '接上投影打开第一页，站到最后一排看一眼字。',
        '翻一遍练习和参考答案，想好请谁第一个说。',
        '关掉电脑的通知、自动更新和休眠。',
      ],
    },
    day: {
      title: '当天',
      items: [
        '早到四十五分钟，桌椅摆成两人能对谈的样子。',
        '投影、翻页器、声音各试一次，讲师视图放在自己这边。',
        '手册和笔摆上桌，墙上贴好今天的路线。',
        '网上课件的地址或二维码写在看得见的地方。',
        '开场前五分钟打开第一页；结束后收回剩下的手册。',
      ],
    },
  },
  steps: '步骤',
  tasks: '练习与参考答案',
  task: (number: number) => `练习 ${number}`,
  answersOn: (page: number) => `参考答案见第 ${page} 面`,
  slide: (no: number) => `第 ${no} 页`,
}

export type GuideWords = typeof zh

export const guideWords: Words<GuideWords> = {
  'zh-CN': zh,
  'en': {
    title: 'Trainer’s guide',
    overview: 'The whole session',
    page: 'Page',
    legend: '“Least–most” is 0.8 to 1.2 times the plan; a break stays as it is. Leave out slides marked “optional” when time is short.',
    people: count => `For ${count} participants`,
    columns: { what: 'What', count: 'How many', why: 'What for' },
    copies: {
      workbook: { name: 'Workbook', why: 'One each, and one more for every ten people; printed on one side, to write on' },
      handout: { name: 'Handout', why: 'For those who want all slides; a PDF may do' },
      guide: { name: 'Trainer’s guide', why: 'One for the trainer, one for an assistant' },
      pen: { name: 'Pens', why: 'Dark, for lines 8 mm apart; one more for every ten people' },
      pair: { name: 'Pairs', why: 'Number of pairs; one person left over joins a pair' },
      four: { name: 'Tables of four', why: 'Number of tables; those left over join other tables' },
    },
    prepare: {
      week: {
        title: 'Seven days before',
        items: [
          'Settle the number of people, the track and the start, and ask everybody to bring an example of their own.',
          'Book a room: seats for all, space for pairs to turn to each other, a screen that the last row can read.',
          'Ask about the projector’s plug, its shape and the network; try them if you can.',
          'Go through the session with the presenter view’s timing, and save the rehearsal.',
          'Set date and trainer, then print one workbook and read it for mistakes.',
        ],
      },
      eve: {
        title: 'The day before',
        items: [
          'Count workbooks, pens and name tags, and sort them by table.',
          'Copy the deck to the laptop and a PDF to a USB stick: then no network is needed.',
          'Show the first slide on the projector and read it from the last row.',
          'Read exercises and example answers, and decide whom to ask first.',
          'Turn off notifications, updates and sleep.',
        ],
      },
      day: {
        title: 'On the day',
        items: [
          'Come 45 minutes early; set chairs so that two can talk.',
          'Try projector, clicker and sound; keep the presenter view on your side.',
          'Put workbooks and pens on the tables, and today’s route on the wall.',
          'Write the address of the online deck, or its QR code, where all can see it.',
          'Open the first slide five minutes before the start; collect spare workbooks at the end.',
        ],
      },
    },
    steps: 'Steps',
    tasks: 'Exercises and example answers',
    task: number => `Exercise ${number}`,
    answersOn: page => `Example answer on page ${page}`,
    slide: no => `Slide ${no}`,
  },
}
