import type { QuadrantPoint } from '../map/map'
import type { QuadrantMode } from '../open'
import type { Quadrant } from '../schema'
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { loadParts } from '../../../composables/lazyPart'
import { languageKey } from '../../../composables/useWords'
import ProfileComparison from '../profile/ProfileComparison.vue'
import ProfilePoster from '../profile/ProfilePoster.vue'
import QuadrantDiagram from '../QuadrantDiagram.vue'
import QuadrantFigure from '../QuadrantFigure.vue'
import { quadrant as data } from './data'

beforeAll(loadParts)

function show(props: { data?: Quadrant, open?: string, points?: QuadrantPoint[], step?: number, modes?: QuadrantMode[] } = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  const wrapper = mount(QuadrantDiagram, {
    attachTo: document.body,
    global: { provide: { [languageKey]: language } },
    props: { data, 'onUpdate:open': (open?: string) => wrapper.setProps({ open }), ...props },
  })
  return wrapper
}

describe('quadrant', () => {
  it('opens, changes and closes a profile, and says so to its owner', async () => {
    const wrapper = show()
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    await wrapper.get('[aria-label="街角型"].hit').trigger('click')
    expect(wrapper.get('.quadrant-profile').text()).toContain('放学的孩子')
    await wrapper.get('[aria-label="书房型"].hit').trigger('click')
    expect(wrapper.get('.quadrant-profile').text()).toContain('认得店主的熟客')
    await wrapper.get('.close').trigger('click')
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    expect(wrapper.emitted('update:open')).toEqual([['corner'], ['study'], [undefined]])
    wrapper.unmount()
  })

  it('says what was opened', async () => {
    const wrapper = show()
    expect(wrapper.get('[role=status]').text()).toBe('')
    await wrapper.setProps({ open: 'corner' })
    expect(wrapper.get('[role=status]').text()).toBe('街角型的画像：店小，样样来一点。')
    wrapper.unmount()
  })

  it('follows its owner, and closes for an id that it does not have', async () => {
    const wrapper = show({ open: 'theme', step: 1 })
    expect(wrapper.get('.quadrant-profile').attributes('aria-label')).toBe('主题型')
    expect(wrapper.findAll('.hit')).toHaveLength(4)
    expect(wrapper.get(`[id="${wrapper.get('[aria-expanded="true"]').attributes('aria-controls')}"]`).text()).toContain('一整面墙的设计书')
    await wrapper.setProps({ open: 'nobody' })
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    expect(wrapper.findAll('.hit')).toHaveLength(1)
    wrapper.unmount()
  })

  it('puts the focus back on the field when it closes by keyboard', async () => {
    const wrapper = show({ open: 'corner' })
    const [first, second] = wrapper.findAll<HTMLElement>('.hit')
    first!.element.focus()
    await first!.trigger('keydown', { key: 'Escape' })
    await nextTick()
    expect(wrapper.find('.quadrant-profile').exists()).toBe(false)
    expect(document.activeElement).toBe(second!.element)
    wrapper.unmount()
  })

  it('shows new data in picture, profile and table', async () => {
    const wrapper = show({ open: 'corner' })
    await wrapper.setProps({
      data: {
        ...data,
        x: { ...data.x, high: '巨大' },
        profiles: data.profiles.map(each => each.id === 'corner' ? { ...each, name: '拐角型', facts: { ...each.facts, shelf: '只有杂志' }, asOf: '2025-01' } : each),
      },
    })
    expect(wrapper.findAll('svg .name').map(name => name.text())).toEqual(['地标型', '拐角型', '主题型', '书房型'])
    expect(wrapper.findAll('svg .on-sign').map(sign => sign.text())).toContain('巨大')
    expect(wrapper.get('.quadrant-profile').text()).toContain('只有杂志')
    expect(wrapper.get('.quadrant-profile .note').text()).toBe('据 2025-01 原文')
    expect(wrapper.findAll('thead th')[2]!.text()).toMatch(/^2 拐角型\s+据 2025-01 原文$/)
    const rows = wrapper.findAll('tbody tr').map(row => row.text())
    expect(rows.find(row => row.startsWith('架上'))).toContain('只有杂志')
    expect(rows.find(row => row.startsWith('店面大小'))).toContain('巨大')
    expect(wrapper.text()).not.toContain('街角型')
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
    expect(wrapper.text()).toContain('市中心的商场里')
    wrapper.unmount()
  })

  it('speaks the language of its deck', async () => {
    const wrapper = show({ open: 'self', modes: ['self', 'room', 'quiz'] }, 'en')
    expect(wrapper.findAll('.quadrant-modes button').map(button => button.text())).toEqual(['Profiles', 'Place yourself', 'Everyone', 'Self-assessment'])
    expect(wrapper.get('.quadrant-panel').text()).toContain('Click on the map')
    expect(wrapper.text()).not.toMatch(/横轴|画像|自测$/)
    wrapper.unmount()
  })

  it('offers no self-assessment where there is none', () => {
    const { assessment: _, ...rest } = data
    const wrapper = show({ data: rest, open: 'quiz', modes: ['self', 'quiz'] })
    expect(wrapper.findAll('.quadrant-modes button').map(button => button.text())).toEqual(['看画像', '放自己'])
    expect(wrapper.find('.quadrant-panel').exists()).toBe(false)
    wrapper.unmount()
  })
})

describe('several quadrants', () => {
  it('keep what belongs to them apart', async () => {
    localStorage.clear()
    const mounted = ['shops', 'other-shops'].map(name => mount(QuadrantFigure, { props: { data, name, open: 'room' } }))
    await nextTick()
    const [first, second] = mounted as [typeof mounted[0], typeof mounted[0]]
    await first.get('[data-roving="more-theme"]').trigger('click')
    expect(mounted.map(figure => figure.get('.quadrant-panel strong').text())).toEqual(['1 人', '0 人'])
    expect(mount(QuadrantFigure, { props: { data, name: 'shops', open: 'room' } }).get('.quadrant-panel strong').text()).toBe('1 人')
    expect(second.get('.quadrant-panel strong').text()).toBe('0 人')
  })
})

describe('the poster and the comparison', () => {
  it('show what the quadrant tells of a profile, in its colour', () => {
    const wrapper = mount(ProfilePoster, { props: { data, id: 'theme' } })
    for (const text of ['主题型', '展馆', '一个题目，做到最深', '店面大小：大店', '选书范围：专'])
      expect(wrapper.text()).toContain(text)
    expect(wrapper.findAll('dt').map(label => label.text())).toEqual(['在哪里', '架上', '客人'])
    expect(wrapper.findAll('dd').map(fact => fact.text())).toEqual(['创意园区', '一整面墙的设计书', '同行和学生'])
    expect(wrapper.attributes('style')).toContain('--line: var(--line-5)')
  })

  it('mark what is dated, and name the profiles there are for an unknown id', () => {
    expect(mount(ProfilePoster, { props: { data, id: 'landmark' } }).get('.source').text()).toBe('据 2025-01 原文')
    expect(() => mount(ProfilePoster, { props: { data, id: 'nobody' } })).toThrow('no profile has the id "nobody"; there are landmark, corner, theme, study')
  })

  it('compare all profiles, a row a fact', () => {
    const wrapper = mount(ProfileComparison, { props: { data } })
    expect(wrapper.get('caption').text()).toBe('四种书店对照')
    expect(wrapper.findAll('thead th').map(head => head.text())).toEqual([expect.stringMatching(/^地标型\s*据 2025-01 原文$/), '街角型', '主题型', '书房型'])
    expect(wrapper.findAll('tbody tr').map(row => row.text())).toEqual([expect.stringContaining('住宅区的街角'), expect.stringContaining('店主挑的几百本'), expect.stringContaining('游客和一家老小')])
  })
})
