/** What the check found, in words: for a person, for a program, and as annotations of GitHub's workflows. */
import type { Finding } from './finding'
import type { CheckResult } from './run'
import { styleText } from 'node:util'
import { LAST } from '../lib/looks'
import { RULES } from './rules'

export const FORMATS = ['text', 'json', 'github'] as const
export type Format = typeof FORMATS[number]

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A fast run goes to the last click without counting. */
export const clickOf = (click: number) => click === LAST ? 'last click' : `click ${click}`

/** When it is seen: nothing for the sources and for the first state on paper. */
export function stateOf({ state }: Finding): string {
  const parts = [state && state.theme !== 'paper' ? state.theme : '', state?.click ? clickOf(state.click) : ''].filter(Boolean)
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

function asText({ findings, accepted, slides, states, missed }: CheckResult, report?: string): string {
  const lines: string[] = []
  for (const slide of slides) {
    const own = findings.filter(finding => finding.slide === slide.no)
    if (own.length === 0)
      continue
    lines.push('', styleText('bold', `${slide.no}  ${slide.title}`))
    for (const finding of own) {
      const { severity } = RULES[finding.rule]
      lines.push(`  ${styleText(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7))} ${finding.rule.padEnd(12)} ${finding.message}${stateOf(finding)}`)
      lines.push(styleText('dim', `          ${finding.file}:${finding.line}`))
    }
  }
  for (const { slide, rule, reason } of accepted)
    lines.push('', `${slide}  ${rule} accepted: ${reason}`)
  if (missed)
    lines.push('', 'The deck cannot be built like this: no slide was looked at.')
  const errors = findings.filter(({ rule }) => RULES[rule].severity === 'error').length
  lines.push('', findings.length === 0
    ? `Nothing found: ${plural(slides.length, 'slide')}${states > 0 ? ` in ${plural(states, 'state')}` : ''}${accepted.length > 0 ? `, ${plural(accepted.length, 'exception')}` : ''}.`
    : `${plural(errors, 'error')} and ${plural(findings.length - errors, 'warning')} on ${plural(new Set(findings.map(({ slide }) => slide)).size, 'slide')} of ${slides.length}.`)
  if (report)
    lines.push(`Pictures: ${report}`)
  return `${lines.join('\n').trim()}\n`
}

function asJson({ findings, accepted, slides, states }: CheckResult): string {
  const withSeverity = (finding: Finding) => ({ ...finding, severity: RULES[finding.rule].severity })
  return `${JSON.stringify({ slides: slides.length, states, findings: findings.map(withSeverity), accepted: accepted.map(withSeverity) }, null, 2)}\n`
}

/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function asAnnotations({ findings }: CheckResult): string {
  const escape = (text: string) => text.replace(/%/g, '%25').replace(/\r?\n/g, '%0A')
  const property = (text: string) => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
  return findings.map(finding => `::${RULES[finding.rule].severity} file=${property(finding.file)},line=${finding.line},title=${property(`slide ${finding.slide}, ${finding.rule}`)}::${escape(finding.message + stateOf(finding))}\n`).join('')
}

export function report(result: CheckResult, format: Format, page?: string): string {
  return { text: () => asText(result, page), json: () => asJson(result), github: () => asAnnotations(result) }[format]()
}

/** The table of `--rules`. */
export function listRules(): string {
  return Object.entries(RULES).map(([name, { group, severity, what }]) => `${name.padEnd(14)}${group.padEnd(15)}${severity.padEnd(9)}${what}\n`).join('')
}
