/** `out/check/index.html`: every slide side by side in its themes, with what was found marked and cut out. */
import type { Box, Finding, State } from './finding'
import type { CheckResult, Picture } from './run'
import { Buffer } from 'node:buffer'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode, encode } from 'fast-png'
import { escapeHtml } from '../lib/html'
import { clickOf, stateOf } from './report'
import { RULES } from './rules'

const nameOf = (slide: number, { theme, click }: State) => `${String(slide).padStart(2, '0')}-${theme}-${click}.png`
const AIR = 24

/** The place of a finding, with some air. */
function crop(png: Uint8Array, box: Box): Uint8Array {
  const { width, height, data, channels } = decode(png)
  // Printed pages are taken larger.
  const scale = width / 1280
  const left = Math.max(0, Math.floor(box.left * scale) - AIR)
  const top = Math.max(0, Math.floor(box.top * scale) - AIR)
  const right = Math.max(left + 1, Math.min(width, Math.ceil(box.right * scale) + AIR))
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil(box.bottom * scale) + AIR))
  const rows = Array.from({ length: Math.max(0, Math.min(bottom, height) - Math.min(top, height - 1)) }, (_, i) => (Math.min(top, height - 1) + i) * width * channels)
  const from = Math.min(left, width - 1)
  const to = Math.max(from + 1, Math.min(right, width))
  const pixels = Buffer.concat(rows.map(start => Buffer.from(data.slice(start + from * channels, start + to * channels))))
  return encode({ width: to - from, height: rows.length, data: new Uint8Array(pixels), channels, depth: 8 })
}

const sameState = (a: State, b: State) => a.theme === b.theme && a.click === b.click

function pictureOf(finding: Finding, pictures: readonly Picture[]): Picture | undefined {
  const own = pictures.filter(({ slide }) => slide === finding.slide)
  return own.find(({ state }) => finding.state && sameState(state, finding.state)) ?? own.find(({ state }) => state.theme === 'paper')
}

function mark(box: Box): string {
  const percent = (value: number, of: number) => `${(value / of * 100).toFixed(2)}%`
  return `<i style="left:${percent(box.left - 4, 1280)};top:${percent(box.top - 4, 720)};width:${percent(box.right - box.left + 8, 1280)};height:${percent(box.bottom - box.top + 8, 720)}"></i>`
}

/** Writes the page and its pictures into `folder`, which exists. */
export async function writeReport(folder: string, { slides, findings, accepted, pictures, states, missed }: CheckResult): Promise<void> {
  await Promise.all(pictures.map(({ slide, state, png }) => writeFile(join(folder, nameOf(slide, state)), png)))
  const items = await Promise.all(findings.map(async (finding, i) => {
    const picture = pictureOf(finding, pictures)
    const name = `crop-${i + 1}.png`
    if (picture && finding.box)
      await writeFile(join(folder, name), crop(picture.png, finding.box))
    const { severity } = RULES[finding.rule]
    return {
      finding,
      html: `<li class="${severity}" data-rule="${finding.rule}"><b>${severity} · ${finding.rule}</b> ${escapeHtml(finding.message + stateOf(finding))}<br><code>${escapeHtml(finding.file)}:${finding.line}</code>${picture && finding.box ? `<br><img class="crop" src="${name}" alt="The place of this finding">` : ''}</li>`,
    }
  }))
  const sections = slides.map((slide) => {
    const own = items.filter(({ finding }) => finding.slide === slide.no)
    const shown = pictures.filter(picture => picture.slide === slide.no)
    return `<section class="${own.length > 0 ? 'found' : 'clean'}" data-rules="${own.map(({ finding }) => finding.rule).join(' ')}">
<h2>${slide.no} ${escapeHtml(slide.title)}</h2>
<div class="pictures">${shown.map(({ state }) => `<figure><div><a href="${nameOf(slide.no, state)}"><img loading="lazy" src="${nameOf(slide.no, state)}" alt="Slide ${slide.no}, ${state.theme}, ${clickOf(state.click)}" width="480" height="270"></a>${own.filter(({ finding }) => finding.box && pictureOf(finding, pictures)?.state === state).map(({ finding }) => mark(finding.box!)).join('')}</div><figcaption>${state.theme}${state.click ? `, ${clickOf(state.click)}` : ''}</figcaption></figure>`).join('')}</div>
${own.length > 0 ? `<ul>${own.map(({ html }) => html).join('')}</ul>` : ''}${accepted.filter(finding => finding.slide === slide.no).map(({ rule, reason }) => `<p>${rule} accepted: ${escapeHtml(reason)}</p>`).join('')}
</section>`
  })
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  await writeFile(join(folder, 'index.html'), `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check of the deck</title>
<style>
body { margin: 0; background: #eee; color: #14213d; font: 15px/1.5 system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 8px 16px; background: #14213d; color: #fff; }
h1 { margin: 0; font-size: 16px; }
section { margin: 16px; padding: 8px 16px 16px; background: #fff; }
h2 { margin: 0 0 8px; font-size: 16px; }
.pictures { display: flex; flex-wrap: wrap; gap: 8px; }
figure { width: 480px; margin: 0; }
figure > div { position: relative; overflow: hidden; }
figure i { position: absolute; border: 2px solid #d0002d; pointer-events: none; box-sizing: border-box; }
figure img { display: block; }
ul { padding-left: 20px; }
li { margin: 8px 0; }
.error b { color: #d0002d; }
.warning b { color: #ad4d14; }
.crop { display: inline-block; max-width: 100%; margin-top: 4px; border: 1px solid #ccc; }
</style>
<header><h1>${findings.length === 0 ? 'Nothing found' : `${findings.length} found`}: ${slides.length} slides, ${missed ? 'not built' : `${states} states`}</h1>
<label>Show <select id="filter"><option value="all">all slides</option><option value="found"${findings.length > 0 ? ' selected' : ''}>slides with findings</option>${rules.map(rule => `<option>${rule}</option>`).join('')}</select></label></header>
${sections.join('\n')}
<script>
const filter = document.querySelector('#filter')
const show = () => {
  for (const section of document.querySelectorAll('section')) {
    const rules = section.dataset.rules.split(' ').filter(Boolean)
    section.hidden = filter.value === 'found' ? rules.length === 0 : filter.value !== 'all' && !rules.includes(filter.value)
    for (const item of section.querySelectorAll('li'))
      item.hidden = !['all', 'found'].includes(filter.value) && item.dataset.rule !== filter.value
  }
}
filter.addEventListener('change', show)
show()
</script>
</html>
`)
}
