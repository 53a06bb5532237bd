/** A protocol still to be written: every required element with its heading, a place to fill in, and advice. */
import type { DocumentReport, ElementResult } from '../audit/report.ts'
import type { Group } from '../evidence/rules.ts'
import { clipped } from './clipped.ts'
import { markdown } from './markdown.ts'
import { safe } from './safe.ts'

export interface Organisation {
  /** empty when it is to be filled in */
  name: string
  sector: string | undefined
  staff: number | undefined
}

/** Headings of a protocol are in the language of protocols. */
const HEADINGS: Record<Group, string> = {
  steps: 'De vijf stappen',
  principles: 'Uitgangspunten',
  organisation: 'Wat de organisatie regelt',
  decree: 'Wat het besluit vraagt',
  municipality: 'Wat de gemeente regelt',
}

/** The longest text that the audit still takes for a placeholder. */
const LONGEST = 150

/**
 * The skeleton, from the audit of an empty protocol of the same organisation: what that lacks must be written.
 * Each place to fill in is between square brackets, so that the audit reports it and takes it for nothing.
 */
export function skeletonOf({ elements }: DocumentReport, { name, sector, staff }: Organisation): string {
  const facts = [
    ...(sector === undefined ? [] : [`sector: ${sector}`]),
    ...(staff === undefined ? [] : [`medewerkers: ${staff}`]),
  ]
  const parts = [
    ...(facts.length > 0 ? [`---\n${facts.join('\n')}\n---\n`] : []),
    `# Meldcode huiselijk geweld en kindermishandeling ${markdown(name) || '[naam van de organisatie]'}\n`,
    'Vastgesteld op [datum] door [naam en functie].\n',
  ]
  for (const [group, heading] of Object.entries(HEADINGS)) {
    const own = elements.filter(element => element.group === group && element.requirement === 'required')
    if (own.length > 0) parts.push(`## ${heading}\n`, ...own.map(partOf))
  }
  return parts.join('\n')
}

function partOf(element: ElementResult): string {
  const required = element.criteria.filter(({ requirement }) => requirement === 'required')
  const places = required.map(
    ({ title, remedy }) =>
      `<!-- ${comment(remedy.advice.nl)} -->\n\n[in te vullen: ${clipped(plain(title.nl), LONGEST)}]\n`,
  )
  return `### ${markdown(element.title.nl)}\n\n${places.join(element.alternatives ? '\nof\n\n' : '\n')}`
}

const plain = (text: string): string => safe(text).replace(/[[\]<>]/g, '')
const comment = (text: string): string => safe(text).replaceAll('--', '–')
