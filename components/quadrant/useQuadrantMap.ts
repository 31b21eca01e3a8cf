import type { Ref } from 'vue'
import type { Self } from './assessment'
import type { QuadrantPoint } from './map/map'
import type { QuadrantOpen } from './open'
import type { Room } from './room'
import type { Quadrant } from './schema'
import { computed } from 'vue'
import { usePart } from '../../composables/lazyPart'
import { useLanguage, useWords } from '../../composables/useWords'
import { commonWords } from '../../core/words/common'
import { COMPACT, placeQuadrant } from './map/map'
import { quadrantModes, quadrantPeople, quadrantProfile } from './parts'

interface Shown {
  data: Ref<Quadrant>
  points: Ref<QuadrantPoint[]>
  opened: Ref<QuadrantOpen>
  self: Ref<Self>
  room: Ref<Room>
  /** Profiles can be opened, and modes chosen: their parts load ahead. */
  usable: Ref<boolean>
  choice: Ref<boolean>
}

/** The map for what is open, and the parts that stand on and beside it, which load when they are wanted or before. */
export function useQuadrantMap({ data, points, opened, self, room, usable, choice }: Shown) {
  const common = useWords(commonWords)
  const language = useLanguage()
  const { part: profile, lost: profileLost } = usePart(quadrantProfile, () => opened.value.profile !== undefined, () => usable.value, prepare)
  const { part: people, lost: peopleLost } = usePart(quadrantPeople, () => points.value.length > 0 || opened.value.mode !== undefined || (usable.value && self.value.place !== undefined), () => choice.value)
  const { part: modes, lost: modesLost } = usePart(quadrantModes, () => opened.value.mode !== undefined, () => choice.value)

  const view = computed(() => people.value?.viewOf({ data: data.value, opened: opened.value, points: points.value, self: self.value, room: room.value }, people.value.peopleWords[language]))
  // Without a mode there are two maps, alone and beside a profile: each is placed once, however often a profile is opened.
  const crowd = computed(() => points.value.length > 0 ? people.value : undefined)
  const alone = computed(() => crowd.value?.placePeople(data.value, { points: points.value }) ?? placeQuadrant(data.value, common))
  const beside = computed(() => crowd.value?.placePeople(data.value, { width: COMPACT, points: points.value }) ?? profile.value?.placeNarrow(data.value, common) ?? alone.value)
  const profiles = computed(() => profile.value && data.value.profiles.map((_, i) => profile.value!.placeProfile(data.value, i, common)))
  const map = computed(() => opened.value.mode && people.value && view.value
    ? people.value.placePeople(data.value, view.value)
    : opened.value.profile ? beside.value : alone.value)

  /** What takes long at the first time: texts, and many names beside them. */
  function prepare() {
    void [profiles.value, beside.value]
  }

  return {
    map,
    view,
    profile,
    profiles,
    people,
    modes,
    /** The points in words. */
    pointsText: computed(() => people.value && view.value ? people.value.describePoints(data.value, view.value.points, people.value.peopleWords[language], common) : ''),
    /** With people the map is another one: it comes with them. */
    ready: computed(() => points.value.length === 0 || people.value !== undefined),
    lost: computed(() => profileLost.value || peopleLost.value || modesLost.value),
  }
}
