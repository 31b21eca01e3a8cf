import type { Timeline } from '../schema'
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { loadParts } from '../../../composables/lazyPart'
import TimelineFigure from '../TimelineFigure.vue'
import { baking, stage, topic } from './data'

beforeAll(loadParts)

function small(number: number, name: string, takes: [number, number]) {
  return stage(number, name, takes, [topic(`L${number}.1`, `${name}的主题`, [topic(`L${number}.1.1`, `${name}的子题`)])])
}

const stages = [small(1, '理解', [1, 2]), small(2, '应用', [2, 3])]
const withStages = (stages: Timeline['stages']): Timeline => ({ kind: 'timeline', name: '路线', unit: 'months', stages })

function show(props: { data?: Timeline, open?: string } = {}) {
  const wrapper = mount(TimelineFigure, {
    attachTo: document.body,
    props: { 'data': withStages(stages), 'onUpdate:open': (open?: string) => wrapper.setProps({ open }), ...props },
  })
  return wrapper
}

const named = (name: string) => `.stage-button[aria-label*="${name}"]`

describe('timeline', () => {
  it('opens, changes and closes a stage, and says so to its owner', async () => {
    const wrapper = show()
    expect(wrapper.find('.opened').exists()).toBe(false)
    await wrapper.get(named('应用')).trigger('click')
    expect(wrapper.get('.opened').text()).toContain('应用的主题')
    expect(wrapper.get(named('应用')).attributes('aria-expanded')).toBe('true')
    await wrapper.get(named('理解')).trigger('click')
    expect(wrapper.get('.opened').text()).toContain('理解的主题')
    await wrapper.get(named('理解')).trigger('click')
    expect(wrapper.find('.opened').exists()).toBe(false)
    expect(wrapper.emitted('update:open')).toEqual([['stage-2'], ['stage-1'], [undefined]])
    wrapper.unmount()
  })

  it('says what was opened', async () => {
    const wrapper = show()
    expect(wrapper.get('[role=status]').text()).toBe('')
    await wrapper.setProps({ open: 'stage-2' })
    expect(wrapper.get('[role=status]').text()).toMatch(/^2 应用：.+。应用的目标。$/)
    wrapper.unmount()
  })

  it('follows its owner: an id, a topic code, nothing', async () => {
    const wrapper = show({ open: 'stage-1' })
    expect(wrapper.get('.opened').text()).toContain('理解的目标。')
    await wrapper.setProps({ open: 'L2.1.1' })
    expect(wrapper.get('.opened [aria-current]').text()).toContain('应用的子题')
    await wrapper.setProps({ open: 'nothing-of-that-name' })
    expect(wrapper.find('.opened').exists()).toBe(false)
    await wrapper.setProps({ open: undefined })
    expect(wrapper.findAll('.stage-button')).toHaveLength(2)
    wrapper.unmount()
  })

  it('shows new data in picture and table', async () => {
    const wrapper = show()
    const total = () => wrapper.get('text.total').text()
    expect(total()).toBe('3–5 个月')
    await wrapper.setProps({ data: withStages([stages[0]!, small(2, '架构', [4, 6]), small(3, '部署', [1, 1])]) })
    await nextTick()
    expect(wrapper.findAll('svg .name').map(name => name.text())).toEqual(['理解', '架构', '部署'])
    expect(total()).toBe('6–9 个月')
    const rows = wrapper.findAll('tbody tr').map(row => row.text())
    expect(rows).toHaveLength(3)
    expect(rows[1]).toContain('架构的主题')
    expect(rows[1]).toContain('4–6 个月')
    expect(wrapper.text()).not.toContain('应用')
    wrapper.unmount()
  })

  it('closes when the open stage is no longer in the data', async () => {
    const wrapper = show({ open: 'stage-2' })
    await wrapper.setProps({ data: withStages([stages[0]!]) })
    expect(wrapper.find('.opened').exists()).toBe(false)
    expect(wrapper.findAll('.stage-button')).toHaveLength(1)
    wrapper.unmount()
  })

  it('speaks the language of the page, of weeks, and shows only what there is', async () => {
    document.documentElement.lang = 'en'
    const wrapper = show({ data: baking })
    expect(wrapper.get('figure').attributes('aria-label')).toBe('Learn to bake')
    expect(wrapper.get('text.total').text()).toBe('4–6 weeks')
    expect(wrapper.findAll('thead th').map(cell => cell.text())).toEqual(['Stage', 'Duration', 'Begins', 'Ends', 'Topics'])
    expect(wrapper.get('tbody tr').text()).toContain('after 1–2 weeks')
    await wrapper.setProps({ open: 'fresh' })
    expect(wrapper.get('.opened [aria-current]').text()).toBe('Fresh')
    expect(wrapper.get('[role=status]').text()).toBe('1 Dough: 1–2 weeks · 2 topics')
    expect(wrapper.find('.opened .code, .opened .heading').exists()).toBe(false)
    wrapper.unmount()
    document.documentElement.lang = ''
  })
})
