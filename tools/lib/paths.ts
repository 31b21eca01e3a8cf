import { fileURLToPath } from 'node:url'

/** The project folder, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What the project is made of, for a copy of it that builds: everything but tests, documents and what is generated. */
export const sources = ['components', 'composables', 'core', 'layouts', 'pages', 'public', 'roadmap', 'routes', 'setup', 'styles', 'tools', 'types', 'custom-nav-controls.vue', 'global-top.vue', 'LICENSE', 'package.json', 'slide-bottom.vue', 'slides.md', 'tsconfig.json', 'uno.config.ts', 'vite.config.ts']
