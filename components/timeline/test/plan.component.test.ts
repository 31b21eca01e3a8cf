/** The board of a plan: what a learner does with it, and what it never does without asking. */
import type { Plan } from '../../../core/plan/plan'
import type { Timeline } from '../schema'
import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { loadParts } from '../../../composables/lazyPart'
import { packPlan } from '../../../core/plan/format'
import PlanBoard from '../PlanBoard.vue'
import { usePlan } from '../usePlan'
import { baking, garden } from './data'

const id = 'garden'

beforeAll(loadParts)

function show(props: { data?: Timeline, name?: string, plan?: Plan, open?: string, offer?: string, address?: (packed: string) => string, problem?: string, print?: boolean, interactive?: boolean } = {}) {
  const wrapper = mount(PlanBoard, {
    attachTo: document.body,
    props: {
      'data': garden,
      'roadmap': { id, title: '一年种好菜' },
      'today': '2026-03-20',
      'plan': { marks: {} },
      'onUpdate:plan': (plan: Plan) => wrapper.setProps({ plan }),
      'onUpdate:open': (open?: string) => wrapper.setProps({ open }),
      ...props,
    },
  })
  return wrapper
}
type Wrapper = ReturnType<typeof show>

const planOf = (wrapper: Wrapper) => wrapper.props('plan')
const result = (wrapper: Wrapper) => wrapper.get('.result').text()
const status = (wrapper: Wrapper) => wrapper.get('[role=status]').text()
const button = (wrapper: Wrapper, name: string) => wrapper.findAll('button').find(button => (button.attributes('aria-label') ?? button.text()) === name)!

async function fill(wrapper: Wrapper, selector: string, value: string) {
  const input = wrapper.get<HTMLInputElement>(selector)
  input.element.value = value
  await input.trigger('change')
  await input.trigger('blur')
}
async function dated(wrapper: Wrapper) {
  await vi.waitFor(() => expect(result(wrapper)).toContain('走完'))
}

let opened: Wrapper[] = []
function board(...args: Parameters<typeof show>) {
  const wrapper = show(...args)
  opened.push(wrapper)
  return wrapper
}
beforeEach(() => localStorage.clear())
afterEach(() => {
  opened.forEach(wrapper => wrapper.unmount())
  opened = []
  vi.restoreAllMocks()
})

describe('start and pace', () => {
  it('make dates of months, at both ends, and put today on the scale', async () => {
    const wrapper = board()
    expect(result(wrapper)).toBe('10–14 个月走完')
    expect(wrapper.findAll('text.day').map(day => day.text())).toContain('满 14 个月')
    await fill(wrapper, 'input.date', '2026-01-05')
    await dated(wrapper)
    expect(planOf(wrapper).start).toBe('2026-01-05')
    expect(result(wrapper)).toBe('2026-11-05 至 2027-03-05 走完')
    expect(status(wrapper)).toBe(result(wrapper))
    const days = wrapper.findAll('text.day').map(day => day.text())
    expect(days).toEqual(expect.arrayContaining(['2026/1/5', '2026-02-05', '2026-03-05', '2026-11-05', '2027-03-05']))
    expect(wrapper.get('.today').text()).toBe('今天')
    expect(wrapper.get('tbody').text()).toContain('2026-04-05–2026-06-05')
    await fill(wrapper, 'input.hours', '4')
    expect(result(wrapper)).toBe('2027-09-05 至 2028-05-05 走完')
    expect(wrapper.text()).toContain('每周 4 小时：原月数 × 8 ÷ 4')
    await fill(wrapper, 'input.date', '')
    expect(planOf(wrapper).start).toBeUndefined()
  })

  it('say why a day cannot be, and keep the one there is', async () => {
    const wrapper = board({ plan: { start: '2026-01-31', marks: {} } })
    // As browsers without a field for dates have it.
    wrapper.get('input.date').element.setAttribute('type', 'text')
    await fill(wrapper, 'input.date', '2026/2/30')
    expect(result(wrapper)).toBe('2026 年 2 月没有 30 日；这个月是 1 到 28 日')
    expect(status(wrapper)).toBe(result(wrapper))
    expect(planOf(wrapper).start).toBe('2026-01-31')
    await fill(wrapper, 'input.hours', '100')
    expect(result(wrapper)).toBe('每周小时数要在 1 到 60 之间')
    expect(planOf(wrapper).hoursPerWeek).toBeUndefined()
    await fill(wrapper, 'input.date', '2026年3月1日')
    expect(planOf(wrapper).start).toBe('2026-03-01')
    await dated(wrapper)
  })
})

describe('marks', () => {
  it('go round by click, and count in stage and whole', async () => {
    const wrapper = board({ open: 'stage-1' })
    const press = (mark: string) => button(wrapper, `G1.2.2 黏土：${mark}`).trigger('click')
    await press('未开始')
    expect(planOf(wrapper).marks).toEqual({ 'G1.2.2': 'learning' })
    await press('在学')
    expect(status(wrapper)).toBe('G1.2.2 黏土：学完')
    expect(wrapper.get('.opened').text()).toContain('学完 1 / 6')
    await button(wrapper, '回到全程').trigger('click')
    expect(wrapper.get('.plan-actions').text()).toContain('学完 1 / 20 个主题')
    expect(wrapper.get('table').text()).toContain('G1.2.2 黏土 · 学完')
    await wrapper.setProps({ open: 'stage-1' })
    await press('学完')
    await press('跳过')
    expect(planOf(wrapper).marks).toEqual({})
  })

  it('are not for a topic with sub-topics, which folds', async () => {
    const wrapper = board({ open: 'stage-1' })
    const topic = button(wrapper, 'G1.2 看懂土质')
    await topic.trigger('click')
    expect(topic.attributes('aria-expanded')).toBe('false')
    expect(planOf(wrapper).marks).toEqual({})
  })
})

describe('a plan that comes in', () => {
  const own: Plan = { start: '2026-01-05', marks: { 'G1.1': 'done' } }
  const other: Plan = { start: '2027-02-01', hoursPerWeek: 10, marks: {} }

  it('is taken from a link where there is none yet', async () => {
    const wrapper = board()
    await wrapper.setProps({ offer: packPlan(other) })
    expect(planOf(wrapper)).toEqual(other)
    expect(wrapper.emitted('settled')).toHaveLength(1)
    expect(wrapper.find('.plan-panel').exists()).toBe(false)
  })

  it('asks before it replaces one, and leaves it where the answer is no', async () => {
    const wrapper = board({ plan: own, offer: packPlan(other) })
    await nextTick()
    expect(wrapper.get('.plan-panel').text()).toContain('2027-02-01 开工，每周 10 小时')
    expect(planOf(wrapper)).toEqual(own)
    expect(wrapper.emitted('settled')).toBeUndefined()
    await button(wrapper, '留着自己的').trigger('click')
    expect(planOf(wrapper)).toEqual(own)
    expect(wrapper.emitted('settled')).toHaveLength(1)
    await wrapper.setProps({ offer: undefined })
    await wrapper.setProps({ offer: packPlan(other) })
    await button(wrapper, '换成它').trigger('click')
    expect(planOf(wrapper)).toEqual(other)
    expect(wrapper.find('.plan-panel').exists()).toBe(false)
  })

  it('says what is wrong with a link', async () => {
    const wrapper = board({ plan: own, offer: '1~2026-13-01~8' })
    await nextTick()
    expect(wrapper.get('.plan-panel').text()).toContain('start：没有 13 月；月份是 1 到 12')
    await button(wrapper, '知道了').trigger('click')
    expect(planOf(wrapper)).toEqual(own)
    expect(wrapper.emitted('settled')).toHaveLength(1)
  })

  it('is not looked at in a preview', () => {
    const wrapper = board({ offer: packPlan(other), interactive: false })
    expect(planOf(wrapper)).toEqual({ marks: {} })
    expect(wrapper.find('input, .plan-actions button').exists()).toBe(false)
  })
})

describe('a plan that goes', () => {
  it('is cleared only after asking', async () => {
    const wrapper = board({ plan: { start: '2026-01-05', marks: {} } })
    await button(wrapper, '清空').trigger('click')
    await wrapper.get('.plan-panel').trigger('keydown', { key: 'Escape' })
    expect(planOf(wrapper).start).toBe('2026-01-05')
    await button(wrapper, '清空').trigger('click')
    await wrapper.findAll('.plan-panel button')[0]!.trigger('click')
    expect(planOf(wrapper)).toEqual({ marks: {} })
  })

  it('needs a start to go into a calendar', async () => {
    const wrapper = board()
    await button(wrapper, '日历文件').trigger('click')
    await vi.waitFor(() => expect(wrapper.get('.plan-panel').text()).toContain('先填开工日'))
  })

  it('is shown as a link where the browser does not let it be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    const wrapper = board({ plan: { start: '2026-01-05', marks: {} }, address: packed => `https://x/#/50?plan=${packed}` })
    await button(wrapper, '复制链接').trigger('click')
    await vi.waitFor(() => expect(wrapper.get<HTMLInputElement>('.plan-panel input').element.value).toBe('https://x/#/50?plan=2~2026-01-05~'))
  })
})

it('is kept by its owner, and a broken one is put aside', () => {
  localStorage.setItem(`plan.${id}`, '{"format":"roadmap-plan","version":7}')
  const { plan, problem } = usePlan({ roadmap: id, figure: 'garden' })
  expect(plan.value.marks).toEqual({})
  expect(problem.value).toContain('version：这是第 7 版')
  expect(localStorage.getItem('garden.plan.unreadable')).toContain('"version":7')
  plan.value = { start: '2026-01-05', marks: { 'G1.1': 'done' } }
  expect(usePlan({ roadmap: id, figure: 'garden' }).plan.value).toEqual({ start: '2026-01-05', hoursPerWeek: undefined, marks: { 'G1.1': 'done' } })
  expect(problem.value).toBeUndefined()
})

it('tells when a plan cannot be kept', () => {
  expect(board({ problem: 'full' }).get('.plan-actions').text()).toContain('这台设备存不下计划')
})

it('is a sheet with a box for every topic in print, and no controls', () => {
  const wrapper = board({ print: true, plan: { start: '2026-01-05', marks: {} } })
  expect(wrapper.findAll('.checklist .box')).toHaveLength(20)
  const text = wrapper.get('.checklist').text().replaceAll(/\s/g, '')
  for (const topic of garden.stages.flatMap(stage => stage.topics.flatMap(topic => [topic, ...topic.topics])))
    expect(text).toContain(topic.name.replaceAll(' ', ''))
  expect(wrapper.find('button, input').exists()).toBe(false)
})

it('has no hours where the timeline has no pace', async () => {
  const wrapper = board({ data: baking, name: 'bread', plan: { start: '2026-01-05', hoursPerWeek: 4, marks: {} } })
  await dated(wrapper)
  expect(result(wrapper)).toBe('2026-02-02 至 2026-02-16 走完')
  expect(wrapper.find('input.hours').exists()).toBe(false)
  expect(wrapper.text()).not.toContain('小时')
})
