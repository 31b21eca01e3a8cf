/** The page of `npm run gallery`: pictures of slides in a grid, one look beside the other. */
import type { Look } from './looks'
import { escapeHtml } from './html'

const NAMES: Record<Look, string> = { paper: 'Paper', night: 'Night', print: 'Print', forced: 'Forced colours' }

/** File name of a picture beside the page: `07-night.png`. */
export function pictureName(no: number, look: Look): string {
  return `${String(no).padStart(2, '0')}-${look}.png`
}

/** HTML of the sheet. The looks can be switched on and off; a picture opens in full size. */
export function contactSheet(title: string, slides: readonly { no: number, title: string }[], looks: readonly Look[]): string {
  const switches = looks.map(look => `<label><input type="checkbox" id="${look}" checked> ${NAMES[look]}</label>`)
  const pictures = slides.map(({ no, title }) => `
<figure>
${looks.map(look => `<a class="${look}" href="${pictureName(no, look)}"><img src="${pictureName(no, look)}" width="320" height="180" alt="${escapeHtml(`${no}, ${NAMES[look]}`)}"></a>`).join('\n')}
<figcaption>${no} ${escapeHtml(title)}</figcaption>
</figure>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}: gallery</title>
<style>
body { margin: 0; background: #777; color: #fff; font: 14px/1.5 system-ui, sans-serif; }
header { position: sticky; top: 0; display: flex; gap: 24px; padding: 8px 16px; background: #333; }
h1 { margin: 0; font-size: inherit; }
main { display: flex; flex-wrap: wrap; gap: 16px; padding: 16px; }
figure { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; }
figcaption { flex-basis: 100%; width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
img { display: block; }
${looks.map(look => `body:has(#${look}:not(:checked)) a.${look} { display: none; }`).join('\n')}
</style>
<header><h1>${escapeHtml(title)}</h1>${switches.join('')}</header>
<main>${pictures.join('')}
</main>
</html>
`
}
