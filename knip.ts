import type { KnipConfig } from 'knip'

export default {
  entry: [
    'slide-bottom.vue',
    'custom-nav-controls.vue',
    'global-top.vue',
    'components/pages/*.vue',
    'components/shared/{RoadmapFigure,RouteMap}.vue',
    // Loaded as a whole when they are needed: see composables/lazyPart.ts.
    'components/*/parts/*.ts',
    'layouts/*.vue',
    'setup/*.ts',
    'styles/index.ts',
    'uno.config.ts',
    'tools/*.ts',
    'bench/*.ts',
    'test/fixtures/figures/{main,vite.config}.ts',
    'test/fixtures/check/*.vue',
    'test/fixtures/commands/*.ts',
  ],
  project: ['**/*.{ts,vue}'],
  ignoreExportsUsedInFile: true,
  // A module of Slidev's, made while it runs.
  ignoreUnresolved: ['#slidev/slides'],
  // Slidev loads the theme by its name in slides.md; tools/lib/fonts.ts puts the names of the font files together; the
  // router is Slidev's own, and so is the state that its server shares.
  ignoreDependencies: ['@slidev/theme-default', '@expo-google-fonts/noto-sans-sc', 'vue-router', 'server-reactive'],
} satisfies KnipConfig
