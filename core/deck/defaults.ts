/**
 * What a workshop needs of Slidev's settings (https://sli.dev/custom/), unless slides.md says otherwise: the canvas that all
 * figures are drawn for, fonts and pictures that come from no other host, nothing of Slidev's own on participants' screens.
 */
export function slidevDefaults(lang: string): Readonly<Record<string, unknown>> {
  return {
    theme: 'default',
    titleTemplate: '%s',
    lang,
    htmlAttrs: { lang, dir: 'ltr' },
    favicon: 'favicon.svg',
    fonts: { provider: 'none', sans: 'Noto Sans SC', mono: 'Noto Sans SC', local: 'Noto Sans SC' },
    aspectRatio: '16/9',
    canvasWidth: 1280,
    colorSchema: 'auto',
    selectable: true,
    transition: 'none',
    mdc: false,
    download: false,
    presenter: 'dev',
    browserExporter: false,
    record: false,
    contextMenu: false,
    wakeLock: 'dev',
    monaco: false,
    twoslash: false,
    preloadImages: false,
    lineNumbers: false,
    drawings: { enabled: 'dev', persist: false },
  }
}
