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
  const { id } = useRoadmap()
  const { value: log, problem } = useKept(things.pace)
  const now = useNow({ interval: 1000 })

  const paced = computed(() => {
    const chapters = readChapters(slides.value, configs.workshop.chapters)
    return slides.value.map(({ no, title = '', minutes = 0, optional = false, break: rest = false }) => {
      const { number, name = '' } = chapterAt(chapters, no) ?? {}
      return { no, title, minutes, optional, rest, ...rest ? { station: route.pause } : { chapter: number, station: name } }
    })
  })

  watch(currentSlideNo, (no) => {
    if (log.value.running && log.value.slides === paced.value.length)
      log.value = turnTo(log.value, no, Date.now())
  })

  return {
    log,
    problem,
    pace: computed(() => paceOf(paced.value, log.value, currentSlideNo.value, now.value.getTime())),
    start: () => log.value = startSession(paced.value.length, currentSlideNo.value, Date.now()),
    pause: () => log.value = pauseSession(log.value, Date.now()),
    resume: () => log.value = turnTo(log.value, currentSlideNo.value, Date.now()),
    clear: () => log.value = emptyLog(),
    /** Saves what each slide took, for `npm run run-sheet -- --from`. */
    save() {
      const taken = paced.value.map(({ no, title }) => ({ no, title, seconds: Math.round(spentOn(log.value, no, Date.now()) / 1000) })).filter(({ seconds }) => seconds > 0)
      saveFile('rehearsal.json', 'application/json', serialiseRehearsal({ roadmap: id, track: configs.workshop.track, slides: taken }))
    },
  }
}
