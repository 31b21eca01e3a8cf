/** What a participant does on the slides: the countdown as it is told, the questions, and what is kept. */
import type { Checks } from '../../core/session/checks'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import CheckSheet from '../../components/checks/CheckSheet.vue'
import KeptPanel from '../../components/kept/KeptPanel.vue'
import { forThings } from '../../components/kept/things'
import { useKeptList } from '../../components/kept/useKeptList'
import CountdownSign from '../../components/shared/CountdownSign.vue'
import { useCountdown } from '../../composables/useCountdown'
import { useKept } from '../../composables/useKept'
import { asideOf } from '../../core/kept/aside'
import { things } from '../../core/kept/things'
import { emptyChecks, withAnswer } from '../../core/session/checks'
import zh from '../../roadmap/zh.yaml'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

describe('countdown', () => {
  const at = (left: number, phase: 'running' | 'over' | 'ready' = 'running') => ({ exercise: 1, minutes: 8, left, phase, sound: false })

  it('is said once a minute and at the end, and stands until it is reset', async () => {
    const wrapper = mount(CountdownSign, { props: at(480_000, 'ready') })
    const said = () => wrapper.get('[role=status]').text()
    expect(said()).toBe('')
    const heard = new Set<string>()
    for (let left = 480_000; left > 0; left -= 500) {
      await wrapper.setProps(at(left))
      heard.add(said())
    }
    expect([...heard]).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map(minutes => `还剩 ${minutes} 分钟`))
    await wrapper.setProps(at(0, 'over'))
    expect(said()).toBe('时间到')
    expect(wrapper.get('[role=timer]').text()).toBe('时间到')
    expect(wrapper.findAll('button').map(button => button.element.disabled)).toEqual([true, false, false, false])
    expect(wrapper.findAll('[role=status], [aria-live]')).toHaveLength(1)
  })

  it('runs by the clock, and is right after the page was away', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 })
    const scope = effectScope()
    const use = () => scope.run(() => useCountdown(() => 'chain', () => 8, () => true))!
    const first = use()
    first.toggle()
    vi.advanceTimersByTime(60_000)
    expect(first.left.value).toBe(420_000)
    const second = use()
    expect(second.left.value).toBe(420_000)
    second.toggle()
    vi.advanceTimersByTime(60_000)
    expect([first.phase.value, first.left.value]).toEqual(['paused', 420_000])
    await nextTick()
    first.addMinute()
    await nextTick()
    first.toggle()
    vi.advanceTimersByTime(480_200)
    expect([first.phase.value, second.phase.value]).toEqual(['over', 'over'])
    await nextTick()
    second.reset()
    expect([first.phase.value, first.left.value]).toEqual(['ready', 480_000])
    expect(useKept(things.countdowns).value.value).toEqual({})
    scope.stop()
  })

  it('is another one for each exercise', () => {
    const scope = effectScope()
    const [one, two] = scope.run(() => ['one', 'two'].map(slide => useCountdown(() => slide, () => 5, () => false)))!
    one!.toggle()
    expect([one!.phase.value, two!.phase.value]).toEqual(['running', 'ready'])
    scope.stop()
  })
})

describe('questions', () => {
  const questions = zh.checks['three-questions']!
  const ids = questions.questions.map(({ id }) => id)

  function sheet(when: 'before' | 'after', first: Checks = emptyChecks(), interactive = true) {
    const checks = ref(first)
    const wrapper = mount(CheckSheet, { props: { 'checks': first, 'data': questions, when, interactive, 'onUpdate:checks': (next: Checks | undefined) => {
      checks.value = next!
      void wrapper.setProps({ checks: next })
    } } })
    return { wrapper, checks }
  }

  it('take words and points, and points back', async () => {
    const { wrapper, checks } = sheet('before')
    await wrapper.findAll('input')[0]!.setValue('应用层')
    const three = wrapper.findAll('[role=group]')[0]!.findAll('button')[3]!
    await three.trigger('click')
    expect(checks.value).toEqual({ before: { [ids[0]!]: { text: '应用层', points: 3 } }, after: {} })
    expect(three.attributes('aria-pressed')).toBe('true')
    await three.trigger('click')
    expect(checks.value.before[ids[0]!]!.points).toBeUndefined()
  })

  it('show the difference for each and for all, in words, and what was written before only once there are points', async () => {
    let first = emptyChecks()
    ids.forEach((id, i) => first = withAnswer(first, 'before', id, { text: `原先 ${i}`, points: i }))
    const { wrapper } = sheet('after', first)
    expect(wrapper.text()).not.toContain('原先')
    expect(wrapper.findAll('circle')).toHaveLength(0)
    const rate = (row: number, points: number) => wrapper.findAll('[role=group]')[row]!.findAll('button')[points]!.trigger('click')
    await rate(0, 3)
    expect(wrapper.text()).toContain('原先 0')
    expect(wrapper.text()).not.toContain('原先 1')
    expect(wrapper.get('.remark').text()).toContain('3 题中打过两次分的 1 题合计：开场 0 分，现在 3 分，多了 3 分')
    await rate(1, 1)
    await rate(2, 0)
    expect(wrapper.findAll('.difference').map(row => row.text())).toEqual(['开场 0 分，现在 3 分，多 3 分', '开场 1 分，现在 1 分，没变', '开场 2 分，现在 0 分，少 2 分'])
    expect(wrapper.get('.remark').text()).toContain('合计：开场 3 分，现在 4 分，多了 1 分')
  })

  it('are lines and boxes on paper, filled in where something is kept', () => {
    const { wrapper } = sheet('before', withAnswer(emptyChecks(), 'before', ids[1]!, { text: '主题型', points: 2 }), false)
    expect(wrapper.findAll('input, button')).toHaveLength(0)
    expect(wrapper.findAll('p.line').map(line => line.text())).toEqual(['', '主题型', ''])
    expect(wrapper.findAll('.box')).toHaveLength(12)
    expect(wrapper.findAll('.chosen').map(box => box.text())).toEqual(['2'])
  })
})

describe('what is kept', () => {
  const all = forThings(zh, ({ key }) => ({ key }))

  it('is deleted in whole, also where it is in use, and leaves what is not ours', async () => {
    localStorage.setItem('other', 'x')
    for (const { key } of all)
      localStorage.setItem(key, '7')
    const scope = effectScope()
    const { kept, remove, trap } = scope.run(() => ({ ...useKeptList({ roadmap: zh, exercise: id => id }), trap: useKept(things.trap).value }))!
    trap.value = { id: zh.cards.traps!.cards[0]!.id }
    expect(localStorage.getItem(asideOf('trap'))).toBe('7')
    expect(kept.value).toHaveLength(all.length + 1)
    remove()
    expect(trap.value).toEqual({})
    expect(kept.value).toEqual([])
    await nextTick()
    expect(Object.keys(localStorage)).toEqual(['other'])
    scope.stop()
  })

  it('asks once before it is deleted', async () => {
    const wrapper = mount(KeptPanel, { attachTo: document.body, props: { kept: [{ key: 'trap', label: '上次踩的坑', text: '停止学习' }] } })
    const press = async (text: string) => {
      await wrapper.findAll('button').find(button => button.text() === text)!.trigger('click')
      await nextTick()
    }
    await press('删除全部')
    expect(document.activeElement?.textContent?.trim()).toBe('先留着')
    await press('先留着')
    expect(wrapper.emitted('remove')).toBeUndefined()
    await press('删除全部')
    await press('确定删除')
    expect(wrapper.emitted('remove')).toHaveLength(1)
    expect(wrapper.get('[role=status]').text()).toBe('已全部删除')
    await wrapper.get('.kept-panel').trigger('keydown', { key: 'Escape' })
    expect(wrapper.emitted('close')).toHaveLength(1)
    wrapper.unmount()
  })
})
