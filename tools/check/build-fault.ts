/** What Slidev's build says when it fails, as a finding of the slide it failed at. */
import type { SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'

/**
 * The build names a slide by its file and number, `pages/zh/10-industry-chain.md__slidev_9.md`, and what is wrong with
 * it around that. Undefined where it names none: then the whole text is all there is to tell.
 */
export function faultOfBuild(output: string, slides: readonly CheckedSlide[]): SourceFinding | undefined {
  // eslint-disable-next-line no-control-regex -- Rolldown colours its messages whatever it writes to.
  const plain = output.replace(/\x1B\[[\d;]*m/g, '')
  const slide = slides[Number(/__slidev_(\d+)\.md/.exec(plain)?.[1]) - 1]
  if (!slide)
    return undefined
  const said = /^(?:\w*Error|\[[A-Z_]+\]):?(.+)$/m.exec(plain)?.[1] ?? plain.split('\n').find(line => line.includes('__slidev_')) ?? ''
  return { rule: 'markup', slide: slide.no, file: slide.file, line: slide.line, stops: true, message: `The deck cannot be built with this slide: ${said.replace(/ in \S*__slidev_\d+\.md.*/, '').trim().slice(0, 160)}` }
}
