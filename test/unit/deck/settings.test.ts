/** Tracks, chapters and what is printed, as the settings give them. */
import { expect, it } from 'vitest'
import { defaultTrack, parseSettings, sessionOf, trackNames } from '../../../core/deck/settings'

const tracks = { day: { name: '全天', minutes: 30, break: 5 }, evening: { name: '晚间', minutes: 10 } }

function settingsOf(value: unknown) {
  const result = parseSettings(value)
  if ('faults' in result)
    throw new Error(result.faults.map(({ message }) => message).join())
  return result.settings
}
function faults(value: unknown) {
  const result = parseSettings(value)
  return 'faults' in result ? result.faults.map(({ message }) => message) : []
}

it('are one track without a name where nothing is said', () => {
  const settings = settingsOf(undefined)
  expect(trackNames(settings)).toEqual(['all'])
  expect(sessionOf(settings, { track: 'all', edition: 'trainer' })).toEqual({ track: 'all', edition: 'trainer', name: '', chapters: {}, paper: 'a4', siteUrl: undefined })
})

it('have the first track as default, or the one that says so', () => {
  expect(defaultTrack(settingsOf({ tracks }))).toBe('day')
  expect(defaultTrack(settingsOf({ tracks: { ...tracks, evening: { ...tracks.evening, default: true } } }))).toBe('evening')
  expect(faults({ tracks: { day: { ...tracks.day, default: true }, evening: { ...tracks.evening, default: true } } })).toEqual(['tracks.evening.default: the default is day already'])
})

it('give a track its own minutes of chapters', () => {
  const settings = settingsOf({ tracks, chapters: { dough: { name: '和面', minutes: { day: 25, evening: 10 } }, more: { name: '别的' } } })
  expect(sessionOf(settings, { track: 'evening', edition: 'participant' }).chapters).toEqual({ dough: { name: '和面', minutes: 10 }, more: { name: '别的', minutes: undefined } })
})

it('agree: minutes of chapters and break are those of the track', () => {
  expect(faults({ tracks, chapters: { dough: { name: '和面', minutes: { day: 25, evening: 10 } } } })).toEqual([])
  expect(faults({ tracks, chapters: { dough: { name: '和面', minutes: 10 } } })).toEqual(['tracks.day.minutes: is 30, but chapters and break take 15; a chapter that not every track has needs minutes by track'])
  expect(faults({ tracks, chapters: { dough: { name: '和面', minutes: { day: 25, night: 10 } } } })[0]).toBe('chapters.dough.minutes.night: there is no track "night"; there are day, evening')
})
