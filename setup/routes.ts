import { defineRoutesSetup } from '@slidev/types'

type Routes = Parameters<Parameters<typeof defineRoutesSetup>[0]>[0]

/**
 * `/print` shows every slide in its final state, one page each. Slidev has this page in a build only together with a
 * PDF that it prints itself, untagged; `npm run export` prints it better.
 */
const PRINT: Routes = [{ name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }]

/** Pages of sheets beside the slides (routes/), printed by any browser and by `npm run handouts`. */
const SHEETS: Routes = [
  { name: 'handout', path: '/handout', component: () => import('../routes/handout.vue') },
  { name: 'workbook', path: '/workbook', component: () => import('../routes/workbook.vue') },
  // Nothing of the guide is in a participant's build.
  ...__SLIDEV_FEATURE_PRESENTER__ ? [{ name: 'guide', path: '/guide', component: () => import('../routes/guide.vue') }] : [],
]

export default defineRoutesSetup(routes => [
  ...routes.some(route => route.name === 'print') ? [] : PRINT,
  ...SHEETS,
  ...routes,
])
