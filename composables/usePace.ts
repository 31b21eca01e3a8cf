import { configs, useNav } from '@slidev/client'
import { useNow } from '@vueuse/core'
import { computed, watch } from 'vue'
import { things } from '../core/kept/things'
import { chapterAt, readChapters } from '../core/session/chapters'
import { emptyLog, paceOf, pauseSession, spentOn, startSession, turnTo } from '../core/session/pace'
import { serialiseRehearsal } from '../core/session/rehearsal'
import { routeWords } from '../core/words/route'
import { saveFile } from './saveFile'
import { useDeckSlides } from './useDeckSlides'
import { useKept } from './useKept'
import { useRoadmap } from './useRoadmap'
import { useWords } from './useWords'

/** The presenter's record of the session, which survives a reload, and where it stands now. For a presenter's window. */
export function usePace() {
  const route = useWords(routeWords)
  const { currentSlideNo } = useNav()
  const slides = useDeckSlides()
  const roadmap = useRoadmap()
  const { track } = configs.workshop
  const { value: log, problem } = useKept(things.pace)
  const now = useNow({ interval: 1000 })

  const paced = computed(() => {
    const chapters = readChapters(slides.value, configs.workshop.chapters)
    return slides.value.map(({ no, id, title = '', minutes = 0, optional = false, break: rest = false }) => {
      const { number, name = '' } = chapterAt(chapters, no) ?? {}
      return { no, id, title, minutes, optional, rest, ...rest ? { station: route.pause } : { chapter: number, station: name } }
    })
  })

  const current = computed(() => paced.value[currentSlideNo.value - 1]?.id ?? '')
  watch(current, (id) => {
    if (log.value.running && log.value.track === track)
      log.value = turnTo(log.value, id, Date.now())
  })

  return {
    log,
    problem,
    pace: computed(() => paceOf(paced.value, track, log.value, currentSlideNo.value, now.value.getTime())),
    start: () => log.value = startSession(track, current.value, Date.now()),
    pause: () => log.value = pauseSession(log.value, Date.now()),
    resume: () => log.value = turnTo(log.value, current.value, Date.now()),
    clear: () => log.value = emptyLog(),
    /** Saves what each slide took, for `npm run run-sheet -- --from`. */
    save() {
      const taken = paced.value.map(({ id, title }) => ({ id, title, seconds: Math.round(spentOn(log.value, id, Date.now()) / 1000) })).filter(({ seconds }) => seconds > 0)
      saveFile('rehearsal.json', 'application/json', serialiseRehearsal({ roadmap: roadmap.id, track, slides: taken }))
    },
  }
}
