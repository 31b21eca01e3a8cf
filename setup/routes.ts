import { defineRoutesSetup } from '@slidev/types'

/**
 * `/print` shows every slide in its final state, one page each. Slidev has this page in a build only together with a
 * PDF that it prints itself, untagged; `npm run export` prints it better.
 */
export default defineRoutesSetup((routes) => {
  if (routes.some(route => route.name === 'print'))
    return routes
  return [
    { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') },
    ...routes,
  ]
})
