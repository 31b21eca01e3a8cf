import type { OwnTrace } from '../../core/figures/own-trace'
import type { Chain } from '../../core/roadmap/schema'
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import IndustryChain from '../../components/chain/IndustryChain.vue'
import { erased } from '../../composables/erased'
import { loadParts } from '../../composables/figureParts'
import roadmap from '../../roadmap/zh.yaml'

beforeAll(loadParts)

const origin = 'article' as const

/** More than a band can show: six layers of four groups with twelve items each. */
const crowded: Chain = {
  layers: Array.from({ length: 6 }, (_, l) => ({
    id: `layer-${l}`,
    origin,
    name: `第 ${l + 1} 层`,
    subtitle: '说明这一层',
    position: l === 0 ? 'upstream' : 'midstream',
    gives: '交给下一层',
    text: '这一层做什么。',
    groups: Array.from({ length: 4 }, (_, g) => ({
      id: `group-${l}-${g}`,
      origin,
      name: `第 ${g + 1} 组`,
      items: Array.from({ length: 12 }, (_, i) => ({ id: `item-${l}-${g}-${i}`, origin, name: `环节 ${l}.${g}.${i}`, text: `环节 ${i} 的说明。` })),
    })),
  })),
  traces: [],
}

function open() {
  const wrapper = mount(IndustryChain, {
    attachTo: document.body,
    props: { 'data': crowded, 'onUpdate:open': (id?: string) => wrapper.setProps({ open: id }) },
  })
  return wrapper
}

describe('folded items of the industry chain', () => {
  it('open in place, one by one, and close again', async () => {
    const wrapper = open()
    const marker = wrapper.get('[data-unfolds="group-5-0"]')
    expect(marker.attributes('aria-label')).toMatch(/^第 1 组：再看 \d+ 项$/)
    await marker.trigger('click')
    const folded = wrapper.get('div.fold').findAll('button')
    expect(folded.length).toBe(Number(/\d+(?= 项)/.exec(marker.attributes('aria-label')!)![0]))

    await folded.at(-1)!.trigger('click')
    expect(wrapper.get('.detail').text()).toContain('环节 11 的说明。')
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
  /** The deck's chain on the slide of a line, with what a page would keep. */
  function line() {
    const wrapper = mount(IndustryChain, {
      attachTo: document.body,
      props: {
        'data': roadmap.chain,
        'trace': 'smart-speaker',
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

  it('is picked stop by stop, from upstream to downstream, and undone step by step', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的公司或产品')
    for (const name of ['机器人', 'GPU', '语音识别'])
      await press(wrapper, name)
    expect(wrapper.props('own')).toEqual([{ id: expect.stringMatching(/^own-1-/), product: '', stops: ['gpu', 'speech-recognition', 'robot'] }])
    expect(said(wrapper)).toBe('语音识别，第 2 站')
    expect(control(wrapper, 'GPU').attributes('aria-pressed')).toBe('true')
    await press(wrapper, 'GPU')
    expect(said(wrapper)).toBe('GPU，已去掉')
    await press(wrapper, '撤销')
    expect(wrapper.props('own')?.[0]?.stops).toEqual(['gpu', 'speech-recognition', 'robot'])
    for (let i = 0; i < 4; i++)
      await press(wrapper, '撤销')
    // The last step back is the line itself.
    expect(wrapper.props('own')).toEqual([])
    expect(shown(wrapper)).toContain('智能音箱')
    wrapper.unmount()
  })

  it('has a name, takes no more than eight stops, and is told apart from the lines of the course', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的公司或产品')
    await wrapper.get('input').setValue('我们公司')
    await wrapper.get('input').trigger('change')
    for (const { name } of roadmap.chain.layers[0]!.groups.flatMap(group => group.items).slice(0, 9))
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
    await command(wrapper, '标出你的公司或产品')
    await press(wrapper, 'GPU')
    await press(wrapper, '完成')
    expect(said(wrapper)).toBe('GPU，第 1 站')
    await command(wrapper, '无人机')
    expect(said(wrapper)).toBe('路线：无人机，7 站')
    await wrapper.setProps({ step: 2 })
    expect(said(wrapper)).toBe('2 基础层的AI 芯片：电池有限，芯片先看功耗')
    await command(wrapper, '智能汽车')
    expect(said(wrapper)).toMatch(/^路线：智能汽车/)
    wrapper.unmount()
  })

  it('is forgotten where nothing was marked', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的公司或产品')
    await wrapper.get('input').trigger('keydown', { key: 'Escape' })
    expect(wrapper.props('own')).toEqual([])
    expect(shown(wrapper)).toContain('智能音箱')
    wrapper.unmount()
  })

  it('cannot be marked where the page keeps none, but lines can be chosen', async () => {
    const wrapper = mount(IndustryChain, { props: { 'data': roadmap.chain, 'trace': 'smart-speaker', 'onUpdate:open': (id?: string) => wrapper.setProps({ open: id }) } })
    await wrapper.get('.trigger').trigger('click')
    expect(wrapper.findAll('.list button').map(button => button.text())).toEqual(['智能音箱', '智能汽车', '无人机'])
    await wrapper.findAll('.list button')[2]!.trigger('click')
    expect(wrapper.emitted('update:open')).toEqual([['trace:drone']])
    expect(wrapper.get('[role=status]').text()).toBe('路线：无人机，7 站')
    await wrapper.get('.trigger').trigger('click')
    await wrapper.findAll('.list button')[0]!.trigger('click')
    expect(wrapper.emitted('update:open')!.at(-1)).toEqual([undefined])
    wrapper.unmount()
  })

  it('is not brought back after everything kept was deleted', async () => {
    const wrapper = line()
    await command(wrapper, '标出你的公司或产品')
    await press(wrapper, 'GPU')
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
    await command(wrapper, '标出你的公司或产品')
    expect(wrapper.get('.hint').text()).toBe('这台设备存不下路线，关掉页面就没了（full）')
    wrapper.unmount()
  })
})

it('shows what is opened before its step', async () => {
  const wrapper = mount(IndustryChain, { props: { data: roadmap.chain, step: 0, open: 'gpu' } })
  expect(wrapper.findAll('.stratum.shown')).toHaveLength(1)
  await wrapper.setProps({ open: 'drone', build: 'group' })
  expect(wrapper.findAll('.stratum.shown')).toHaveLength(3)
  await wrapper.setProps({ open: 'compute-hardware' })
  expect(wrapper.findAll('.stratum.shown .group.shown')).toHaveLength(1)
})
