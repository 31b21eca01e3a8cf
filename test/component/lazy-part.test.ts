/** Parts of the figures that load when they are first used. */
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import ChainDiagram from '../../components/chain/ChainDiagram.vue'
import { chainTable, openedChain, tracedChain } from '../../components/chain/parts'
import { breadView } from '../../components/chain/test/data'
import { openedStage } from '../../components/timeline/parts'
import { garden } from '../../components/timeline/test/data'
import TimelineFigure from '../../components/timeline/TimelineFigure.vue'
import { lazyPart, usePart } from '../../composables/lazyPart'

it('loads once, when it is wanted, and tells where it could not', async () => {
  const get = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('here')
  const lazy = lazyPart(get)
  const wanted = ref(false)
  const { part, lost } = usePart(lazy, () => wanted.value)
  await flushPromises()
  expect(get).not.toHaveBeenCalled()

  wanted.value = true
  await flushPromises()
  expect([part.value, lost.value]).toEqual([undefined, true])
  wanted.value = false
  await nextTick()
  expect(lost.value).toBe(false)

  wanted.value = true
  await flushPromises()
  expect([part.value, lost.value]).toEqual(['here', false])
  await lazy.load()
  expect(get).toHaveBeenCalledTimes(2)
})

it('lets the page say that something loads, until it is drawn, also where it could not', async () => {
  const loading = () => document.documentElement.dataset.loading !== undefined
  const answers: (() => void)[] = []
  const [one, other] = [1, 2].map(() => lazyPart(() => new Promise((resolve, reject) => answers.push(answers.length ? reject : () => resolve('here')))))
  expect(loading()).toBe(false)
  void one!.load()
  void other!.load()
  answers[0]!()
  await flushPromises()
  expect(loading()).toBe(true)
  answers[1]!()
  await flushPromises()
  expect(loading()).toBe(false)
})

it('the route stands, and keeps the focus, until an opened stage is there', async () => {
  const wrapper = mount(TimelineFigure, { attachTo: document.body, props: { 'data': garden, 'onUpdate:open': (open?: string) => wrapper.setProps({ open }) } })
  expect(openedStage.part.value).toBeUndefined()
  const button = wrapper.findAll<HTMLElement>('.stage-button')[1]!
  button.element.focus()
  await button.trigger('click')
  expect(wrapper.find('.opened').exists()).toBe(false)
  expect(wrapper.text()).toContain(garden.stages[1]!.name)
  await openedStage.load()
  await nextTick()
  expect(wrapper.get('.opened').text()).toContain(garden.stages[1]!.topics[0]!.name)
  expect(document.activeElement).toBe(button.element)
  wrapper.unmount()
})

it('one line says that what was opened could not be loaded', async () => {
  const wrapper = mount(ChainDiagram, { props: { data: breadView } })
  openedChain.failed.value = true
  await wrapper.setProps({ open: 'wheat' })
  expect(wrapper.get('[role="alert"]').text()).toBe('这一部分没有加载到，请连上网络后刷新页面')
  await openedChain.load()
  await nextTick()
  expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  expect(wrapper.get('.detail').text()).toContain('小麦')
  wrapper.unmount()
})

it('a chain is busy until its line is there', async () => {
  await chainTable.load()
  const wrapper = mount(ChainDiagram, { props: { data: breadView, trace: 'toast' } })
  expect(wrapper.find('[aria-busy="true"]').exists()).toBe(true)
  await tracedChain.load()
  await nextTick()
  expect(wrapper.find('[aria-busy]').exists()).toBe(false)
  expect(wrapper.get('svg').text()).toContain('吐司')
  wrapper.unmount()
})
