import type { Archetype, Quadrant } from '../../../core/roadmap/schema'
import type { QuadrantPoint } from '../quadrant'
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { loadParts } from '../../../composables/lazyPart'
import QuadrantDiagram from '../QuadrantDiagram.vue'

beforeAll(loadParts)

function archetype(id: string, name: string, x: 'low' | 'high', y: 'low' | 'high', tier: number): Archetype {
  return {
    id,
    name,
    x,
    y,
    tier,
    origin: 'article',
    image: `${name}的形象`,
    tagline: `${name}的一句话`,
    workplace: `${name}的去处`,
    background: `${name}的出身`,
    work: `${name}的工作`,
    measure: `${name}的衡量`,
    temperament: `${name}的性子`,
  }
}

const data: Quadrant = {
  x: { id: 'size', name: '规模', low: '小', high: '大' },
  y: { id: 'skill', name: '技术', low: '弱', high: '强' },
  archetypes: [archetype('a', '甲型', 'high', 'high', 1), archetype('b', '乙型', 'low', 'high', 2), archetype('c', '丙型', 'high', 'low', 3), archetype('d', '丁型', 'low', 'low', 4)],
}

function show(props: { data?: Quadrant, open?: string, points?: QuadrantPoint[], step?: number } = {}) {
  const wrapper = mount(QuadrantDiagram, {
    attachTo: document.body,
    props: { data, 'onUpdate:open': (open?: string) => wrapper.setProps({ open }), ...props },
  })
  return wrapper
}

describe('quadrant', () => {
  it('opens, changes and closes a profile, and says so to its owner', async () => {
    const wrapper = show()
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    await wrapper.get('[aria-label="乙型"].hit').trigger('click')
    expect(wrapper.get('.quadrant-profile').text()).toContain('乙型的性子')
    await wrapper.get('[aria-label="丁型"].hit').trigger('click')
    expect(wrapper.get('.quadrant-profile').text()).toContain('丁型的性子')
    await wrapper.get('.close').trigger('click')
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    expect(wrapper.emitted('update:open')).toEqual([['b'], ['d'], [undefined]])
    wrapper.unmount()
  })

  it('says what was opened', async () => {
    const wrapper = show()
    expect(wrapper.get('[role=status]').text()).toBe('')
    await wrapper.setProps({ open: 'b' })
    expect(wrapper.get('[role=status]').text()).toBe('乙型的画像：乙型的一句话。')
    wrapper.unmount()
  })

  it('follows its owner, and closes for an id that it does not have', async () => {
    const wrapper = show({ open: 'c', step: 1 })
    expect(wrapper.get('.quadrant-profile').attributes('aria-label')).toBe('丙型')
    expect(wrapper.findAll('.hit')).toHaveLength(4)
    expect(wrapper.get(`[id="${wrapper.get('[aria-expanded="true"]').attributes('aria-controls')}"]`).text()).toContain('丙型的工作')
    await wrapper.setProps({ open: 'nobody' })
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    expect(wrapper.findAll('.hit')).toHaveLength(1)
    wrapper.unmount()
  })

  it('puts the focus back on the field when it closes by keyboard', async () => {
    const wrapper = show({ open: 'b' })
    const [first, second] = wrapper.findAll<HTMLElement>('.hit')
    first!.element.focus()
    await first!.trigger('keydown', { key: 'Escape' })
    await nextTick()
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    expect(document.activeElement).toBe(second!.element)
    wrapper.unmount()
  })

  it('shows new data in picture, profile and table', async () => {
    const wrapper = show({ open: 'b' })
    await wrapper.setProps({
      data: {
        x: { ...data.x, high: '巨大' },
        y: data.y,
        archetypes: data.archetypes.map(each => each.id === 'b' ? { ...archetype('b', '戊型', 'low', 'high', 2), asOf: '2025-01' } : each),
      },
    })
    expect(wrapper.findAll('svg .name').map(name => name.text())).toEqual(['甲型', '戊型', '丙型', '丁型'])
    expect(wrapper.findAll('svg .on-sign').map(sign => sign.text())).toContain('巨大')
    expect(wrapper.get('.quadrant-profile').text()).toContain('戊型的出身')
    expect(wrapper.get('.quadrant-profile .note').text()).toBe('据 2025-01 原文')
    expect(wrapper.findAll('thead th')[2]!.text()).toMatch(/^2 戊型\s+据 2025-01 原文$/)
    const rows = wrapper.findAll('tbody tr').map(row => row.text())
    expect(rows.find(row => row.startsWith('看什么'))).toContain('戊型的衡量')
    expect(rows.find(row => row.startsWith('规模'))).toContain('巨大')
    expect(wrapper.text()).not.toContain('乙型')
    wrapper.unmount()
  })

  it('shows new points in picture and table', async () => {
    const wrapper = show({ points: [{ id: 'me', name: '我', x: 0.7, y: 0.8 }] })
    expect(wrapper.findAll('.mark')).toHaveLength(1)
    const before = wrapper.get('.mark').attributes('cx')
    await wrapper.setProps({ points: [{ id: 'me', name: '我', x: 0.2, y: 0.8 }, { id: 'you', name: '邻座', x: 0.4, y: 0.1 }] })
    expect(wrapper.findAll('.mark')).toHaveLength(2)
    expect(wrapper.get('.mark').attributes('cx')).not.toBe(before)
    expect(wrapper.get('.quadrant-points').text()).toContain('邻座')
    expect(wrapper.findAll('table')[1]!.findAll('tbody tr').map(row => row.text())).toEqual([expect.stringContaining('20 / 100'), expect.stringContaining('邻座')])
    await wrapper.setProps({ points: [] })
    expect(wrapper.findAll('table')).toHaveLength(1)
    expect(wrapper.text()).toContain('甲型的去处')
    wrapper.unmount()
  })
})
