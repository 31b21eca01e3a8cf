/** The rules of `npm run check`: what each looks for, and how bad it is. Their code is in the files beside this one. */

export type Severity = 'error' | 'warning'

interface Rule {
  group: 'layout' | 'type' | 'colour' | 'accessibility' | 'content' | 'network' | 'timing' | 'print'
  severity: Severity
  /** What is wrong where the rule speaks. */
  what: string
}

export const RULES = {
  'canvas': { group: 'layout', severity: 'error', what: 'text or a figure outside of the canvas, or touching its edge' },
  'overflow': { group: 'layout', severity: 'error', what: 'text that its box clips or scrolls' },
  'overlap': { group: 'layout', severity: 'error', what: 'text over text, or under a picture' },
  'footer': { group: 'layout', severity: 'error', what: 'text in the bottom 56 px, which are the route line\'s' },
  'small': { group: 'layout', severity: 'error', what: 'text under 18 px' },
  'headline': { group: 'layout', severity: 'error', what: 'a headline over more than two lines, or over two above a figure' },
  'paragraph': { group: 'layout', severity: 'warning', what: 'a paragraph of more than 40 Chinese characters' },
  'list': { group: 'layout', severity: 'warning', what: 'a list of more than six items, or an item of more than 30 Chinese characters' },
  'orphan': { group: 'layout', severity: 'warning', what: 'a last line of one character' },

  'font': { group: 'type', severity: 'error', what: 'a character that the shipped font lacks' },
  'punctuation': { group: 'type', severity: 'error', what: 'half-width punctuation, brackets or quotes in Chinese' },
  'spacing': { group: 'type', severity: 'warning', what: 'no space between Chinese and Latin' },

  'contrast': { group: 'colour', severity: 'error', what: 'text with too little contrast, also over figures' },
  'graphics': { group: 'colour', severity: 'error', what: 'a line or shape with less than 3:1' },

  'axe': { group: 'accessibility', severity: 'error', what: 'what axe-core finds' },
  'headings': { group: 'accessibility', severity: 'error', what: 'not exactly one headline of level 1, or a level left out' },
  'figure-name': { group: 'accessibility', severity: 'error', what: 'a figure or picture without a name' },
  'figure-table': { group: 'accessibility', severity: 'error', what: 'a figure without its table' },
  'keyboard': { group: 'accessibility', severity: 'error', what: 'a place that the Tab key does not leave' },
  'focus': { group: 'accessibility', severity: 'error', what: 'a click step that moves the focus' },

  'markup': { group: 'content', severity: 'error', what: 'a tag, component, slot or comment that the build cannot read or does not show' },
  'frontmatter': { group: 'content', severity: 'error', what: 'frontmatter that cannot be read, a key that nothing reads, a value that is not allowed, a track, chapter or edition that is not there, or what looks as if it kept something from participants' },
  'notes': { group: 'content', severity: 'error', what: 'no speaker notes' },
  'minutes': { group: 'content', severity: 'error', what: 'no minutes, in a track that has the slide' },
  'budget': { group: 'content', severity: 'error', what: 'a chapter or a track whose slides take more than 5 % more or less than slides.md gives it, or a break of other minutes, in each track' },
  'exercise': { group: 'content', severity: 'error', what: 'an exercise without one of its parts or its debrief, or with numbers that do not agree' },
  'link': { group: 'content', severity: 'error', what: 'a link to a slide, file or item that is not there, or to this very machine' },
  'language': { group: 'content', severity: 'error', what: 'an id of the roadmap that another language lacks' },
  'term': { group: 'content', severity: 'warning', what: 'a term of the glossary written another way' },
  'placeholder': { group: 'content', severity: 'error', what: 'text that was to be replaced' },
  'accept': { group: 'content', severity: 'error', what: 'an exception in `check:` without a reason, for no rule, or that nothing needs' },

  'request': { group: 'network', severity: 'error', what: 'a request to another host, or for a missing file' },
  'console': { group: 'network', severity: 'error', what: 'an error or warning of the page' },

  'slow': { group: 'timing', severity: 'warning', what: 'a click step that takes over 100 ms to paint, however often it is tried' },
  'weight': { group: 'timing', severity: 'warning', what: 'a slide of more than 2,500 elements, or 500 KB of pictures' },

  'print-text': { group: 'print', severity: 'error', what: 'text that the printed page lacks' },
  'print-image': { group: 'print', severity: 'error', what: 'a picture on a printed page whose slide has none' },
  'print-pages': { group: 'print', severity: 'error', what: 'more or fewer printed pages than slides' },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES

/** Rules that the sources alone answer, without a build and a browser. */
export const SOURCE_RULES: readonly RuleName[] = ['paragraph', 'list', 'markup', 'frontmatter', 'notes', 'minutes', 'budget', 'exercise', 'link', 'language', 'term', 'placeholder']

export const isRule = (name: string): name is RuleName => Object.hasOwn(RULES, name)
