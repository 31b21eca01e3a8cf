import type { OwnTrace } from '../own-trace'
import type { ChainView } from '../view'
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { erased } from '../../../composables/erased'
import { loadParts } from '../../../composables/lazyPart'
import { languageKey } from '../../../composables/useWords'
import ChainDiagram from '../ChainDiagram.vue'
import { breadView, crowded } from './data'

beforeAll(loadParts)

function open() {
  const wrapper = mount(ChainDiagram, {
    attachTo: document.body,
    props: { 'data': crowded, 'onUpdate:open': (id?: string) => wrapper.setProps({ open: id }) },
  })
  return wrapper
}

describe('folded items of a chain', () => {
  it('open in place, one by one, and close again', async () => {
    const wrapper = open()
    const marker = wrapper.get('[data-unfolds="group-5-0"]')
    expect(marker.attributes('aria-label')).toMatch(/^第 1 组：再看 \d+ 项$/)
    await marker.trigger('click')
    const folded = wrapper.get('div.fold').findAll('button')
    expect(folded.length).toBe(Number(/\d+(?= 项)/.exec(marker.attributes('aria-label')!)![0]))

    await folded.at(-1)!.trigger('click')
    expect(wrapper.get('.detail').text()).toContain('环节 4 的说明。')
    expect(wrapper.find('div.fold').exists()).toBe(true)

    folded.at(-1)!.element.focus()
    await folded.at(-1)!.trigger('keydown', { key: 'Escape' })
    await nextTick()
    expect(wrapper.find('div.fold').exists()).toBe(false)
    expect(wrapper.find('.detail').exists()).toBe(false)
    expect(document.activeElement).toBe(marker.element)
    wrapper.unmount()
  })
})

describe('a line of one\'s own', () => {
  /** The chain of bread with a line, and with what a page would keep. */
  function line(data: ChainView = breadView) {
    const wrapper = mount(ChainDiagram, {
      attachTo: document.body,
      props: {
        data,
        'trace': 'toast',
        'own': [] as OwnTrace[],
        'onUpdate:open': (id?: string) => wrapper.setProps({ open: id }),
        'onUpdate:own': (own?: OwnTrace[]) => wrapper.setProps({ own: own ?? [] }),
      },
    })
    return wrapper
  }
  type Line = ReturnType<typeof line>

  const control = (wrapper: Line, name: string) => wrapper.findAll('button').find(button => [button.text(), button.attributes('aria-label')].includes(name))!
  const press = (wrapper: Line, name: string) => control(wrapper, name).trigger('click')
  const said = (wrapper: Line) => wrapper.get('[role=status]').text()
  const shown = (wrapper: Line) => wrapper.get('.trigger').attributes('aria-label')

  async function command(wrapper: Line, name: string) {
    await wrapper.get('.trigger').trigger('click')
    await press(wrapper, name)
  }

  it('is picked stop by stop, in the order of the layers, and undone step by step', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的产品')
    for (const name of ['烤炉', '黑麦', '黄油'])
      await press(wrapper, name)
    expect(wrapper.props('own')).toEqual([{ id: expect.stringMatching(/^own-1-/), product: '', stops: ['rye', 'butter', 'oven'] }])
    expect(said(wrapper)).toBe('黄油，第 2 站')
    expect(control(wrapper, '黑麦').attributes('aria-pressed')).toBe('true')
    await press(wrapper, '黑麦')
    expect(said(wrapper)).toBe('黑麦，已去掉')
    await press(wrapper, '撤销')
    expect(wrapper.props('own')?.[0]?.stops).toEqual(['rye', 'butter', 'oven'])
    for (let i = 0; i < 4; i++)
      await press(wrapper, '撤销')
    // The last step back is the line itself.
    expect(wrapper.props('own')).toEqual([])
    expect(shown(wrapper)).toContain('吐司')
    wrapper.unmount()
  })

  it('has a name, takes no more than eight stops, and has no mark, unlike the lines of the roadmap', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的产品')
    await wrapper.get('input').setValue('我们公司')
    await wrapper.get('input').trigger('change')
    for (const { name } of breadView.layers.flatMap(layer => layer.groups.flatMap(group => group.items)).slice(0, 9))
      await press(wrapper, name)
    expect(wrapper.props('own')?.[0]?.stops).toHaveLength(8)
    expect(said(wrapper)).toBe('最多 8 站，先去掉一站')
    await press(wrapper, '完成')
    expect(shown(wrapper)).toContain('我们公司')
    expect(wrapper.get('svg').text()).not.toContain('本课整理')
    expect(wrapper.findAll('.stop.shown')).toHaveLength(8)
    await command(wrapper, '删除「我们公司」')
    expect(said(wrapper)).toBe('已删除「我们公司」，可以撤销')
    await command(wrapper, '撤销')
    expect(shown(wrapper)).toContain('我们公司')
    wrapper.unmount()
  })

  it('says the stop that a step comes to, and a line that is chosen, whatever was said before', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的产品')
    await press(wrapper, '黑麦')
    await press(wrapper, '完成')
    expect(said(wrapper)).toBe('黑麦，第 1 站')
    await command(wrapper, '黑麦面包')
    expect(said(wrapper)).toBe('路线：黑麦面包，3 站')
    await wrapper.setProps({ step: 2 })
    expect(said(wrapper)).toBe('2 磨坊的石磨：石磨')
    await command(wrapper, '蛋糕')
    expect(said(wrapper)).toMatch(/^路线：蛋糕/)
    wrapper.unmount()
  })

  it('is forgotten where nothing was marked', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的产品')
    await wrapper.get('input').trigger('keydown', { key: 'Escape' })
    expect(wrapper.props('own')).toEqual([])
    expect(shown(wrapper)).toContain('吐司')
    wrapper.unmount()
  })

  it('cannot be marked where the page keeps none, but lines can be chosen', async () => {
    const wrapper = mount(ChainDiagram, { props: { 'data': breadView, 'trace': 'toast', 'onUpdate:open': (id?: string) => wrapper.setProps({ open: id }) } })
    await wrapper.get('.trigger').trigger('click')
    expect(wrapper.findAll('.list button').map(button => button.text())).toEqual(['吐司', '蛋糕', '黑麦面包'])
    await wrapper.findAll('.list button')[2]!.trigger('click')
    expect(wrapper.emitted('update:open')).toEqual([['trace:rye-bread']])
    expect(wrapper.get('[role=status]').text()).toBe('路线：黑麦面包，3 站')
    await wrapper.get('.trigger').trigger('click')
    await wrapper.findAll('.list button')[0]!.trigger('click')
    expect(wrapper.emitted('update:open')!.at(-1)).toEqual([undefined])
    wrapper.unmount()
  })

  it('is not brought back after everything kept was deleted', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的产品')
    await press(wrapper, '黑麦')
    await press(wrapper, '完成')
    await command(wrapper, '删除「未命名」')
    // The list was empty before, and is: only the word of it tells.
    erased.value++
    await wrapper.get('.trigger').trigger('click')
    expect(wrapper.findAll('.list button').map(button => button.text())).not.toContain('撤销')
    wrapper.unmount()
  })

  it('says so where the device keeps nothing', async () => {
    const wrapper = line()
    await wrapper.setProps({ problem: 'full' })
    await command(wrapper, '标出你的产品')
    expect(wrapper.get('.hint').text()).toBe('这台设备存不下路线，关掉页面就没了（full）')
    wrapper.unmount()
  })
})

it('shows what is opened before its step', async () => {
  const wrapper = mount(ChainDiagram, { props: { data: breadView, step: 0, open: 'wheat' } })
  expect(wrapper.findAll('.stratum.shown')).toHaveLength(1)
  await wrapper.setProps({ open: 'delivery' })
  expect(wrapper.findAll('.stratum.shown')).toHaveLength(3)
})

it('speaks the language of the deck', async () => {
  const wrapper = mount(ChainDiagram, { props: { data: { ...breadView, labels: {} }, open: 'gluten' }, global: { provide: { [languageKey as symbol]: 'en' } } })
  expect(wrapper.get('.detail').text()).toContain('Upstream')
  await wrapper.setProps({ trace: 'toast', own: [] })
  expect(wrapper.get('.trigger').attributes('aria-label')).toBe('Line: 吐司. Choose another')
  await wrapper.get('.trigger').trigger('click')
  expect(wrapper.findAll('.list button').at(-1)!.text()).toBe('Mark your own line')
})
