import type { Chain } from '../../core/roadmap/schema'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import IndustryChain from '../../components/chain/IndustryChain.vue'

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
    const folded = wrapper.get('.fold').findAll('button')
    expect(folded.length).toBe(Number(/\d+(?= 项)/.exec(marker.attributes('aria-label')!)![0]))

    await folded.at(-1)!.trigger('click')
    expect(wrapper.get('.detail').text()).toContain('环节 11 的说明。')
    expect(wrapper.find('.fold').exists()).toBe(true)

    folded.at(-1)!.element.focus()
    await folded.at(-1)!.trigger('keydown', { key: 'Escape' })
    await nextTick()
    expect(wrapper.find('.fold').exists()).toBe(false)
    expect(wrapper.find('.detail').exists()).toBe(false)
    expect(document.activeElement).toBe(marker.element)
    wrapper.unmount()
  })
})
