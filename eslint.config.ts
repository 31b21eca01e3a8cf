import type { TypedFlatConfigItem } from '@antfu/eslint-config'
import antfu from '@antfu/eslint-config'

/** Data flows one way: roadmap -> core -> composables -> components -> layouts -> pages. Nothing imports backwards. */
const layers = ['core', 'composables', 'components', 'layouts']

function noImports(files: string, folders: string[], message: string, packages: string[] = []) {
  return {
    files: [files],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: [...folders.map(folder => `**/${folder}/**`), ...packages], message }] }],
    },
  } satisfies TypedFlatConfigItem
}

export default antfu(
  {
    vue: true,
    typescript: true,
    formatters: { css: true, html: true, markdown: 'prettier', slidev: { files: ['slides.md', 'pages/**/*.md'] } },
    yaml: true,
    // Broken roadmaps and decks are told to the line: nothing may move in their source.
    ignores: ['dist', 'out', '.cache', 'test/fixtures/roadmap', 'test/fixtures/decks'],
  },
  {
    rules: {
      'no-console': 'error',
      // Text in SVG and headings keeps its tag on one line: white space would show.
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    // The commands are scripts.
    files: ['tools/*.ts', 'bench/*.ts', 'test/fixtures/**/*.ts'],
    rules: { 'antfu/no-top-level-await': 'off' },
  },
  {
    // Each slide has one headline.
    files: ['slides.md', 'pages/**/*.md'],
    rules: { 'markdown/no-multiple-h1': 'off' },
  },
  {
    // Dates stay text: "2025-01" in double quotes, as the file tells its editors to write it.
    files: ['roadmap/*.yaml'],
    rules: { 'yaml/quotes': 'off', 'yaml/plain-scalar': 'off' },
  },
  {
    // What a user sees: text of elements that are shown.
    files: ['test/browser/**', 'test/deck/**', 'components/**/*.test.ts'],
    rules: { 'unicorn/prefer-dom-node-text-content': 'off' },
  },
  noImports('core/**', layers.slice(1).concat('tools'), 'core is pure TypeScript: no Vue, no DOM, no layer above it.', ['vue', '@vueuse/*', '@slidev/*']),
  noImports('composables/**', ['layouts', 'tools'], 'composables know the core and, to register them, the figures.'),
  noImports('components/{chain,iceberg,loop,matrix,phases,plot,pyramid,quadrant,timeline,triangle}/**', ['layouts', 'tools'], 'a figure works outside Slidev: data comes as props, clicks through RoadmapFigure.', ['@slidev/*']),
)
