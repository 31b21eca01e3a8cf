import type { KnipConfig } from 'knip'

export default {
  entry: [
    'slide-bottom.vue',
    'components/pages/*.vue',
    'components/shared/{RoadmapFigure,RouteMap}.vue',
    'layouts/*.vue',
    'setup/*.ts',
    'styles/index.ts',
    'uno.config.ts',
    'tools/*.ts',
    'bench/*.ts',
    'test/fixtures/figures/{main,vite.config}.ts',
  ],
  project: ['**/*.{ts,vue}'],
  // Slidev loads the theme by its name in slides.md.
  ignoreDependencies: ['@slidev/theme-default'],
  compilers: { css: text => [...text.matchAll(/(?<=@)import[^;]+/g)].join('\n') },
} satisfies KnipConfig
