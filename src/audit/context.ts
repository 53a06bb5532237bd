/** Facts about the organisation, from options, from the document's own keys, or from its words. */
import type { ProtocolDocument } from '../documents/index.ts'
import type { Analysis } from '../evidence/index.ts'
import type { Condition, Requirement, SectorRule, Strictness } from '../evidence/rules.ts'
import type { AuditContext, Fact } from './report.ts'

/** What the caller knows already. */
export interface KnownFacts {
  sector?: string | undefined
  staff?: number | undefined
  /** the same, from a configuration: counts unless the caller says otherwise */
  configured?: { sector?: string; staff?: number } | undefined
}

const unknown = { value: null, origin: 'unknown' } as const

/** The facts of an organisation, each with its origin. */
export function contextOf(analysis: Analysis, sectors: SectorRule[], known: KnownFacts): AuditContext {
  const sector = sectorOf(analysis, sectors, known)
  const rule = sectors.find(({ id }) => id === sector.value)
  const derived = (key: 'adultClients' | 'mayReportToIndex', names: RegExp): Fact<boolean> => {
    const own = booleanKey(analysis.document, names)
    if (own !== undefined) return { value: own, origin: 'document' }
    return rule ? { value: rule[key], origin: sector.origin } : unknown
  }
  return {
    sector,
    staff: staffOf(analysis.document, known),
    adultClients: derived('adultClients', /^(?:.*\.)?(?:volwassen[ _-]?cli[eë]nten|adult[ _-]?clients)$/i),
    mayReportToIndex: derived(
      'mayReportToIndex',
      /^(?:.*\.)?(?:meldt?[ _-]?aan[ _-]?verwijsindex|mag[ _-]?melden[ _-]?verwijsindex|may[ _-]?report[ _-]?to[ _-]?index)$/i,
    ),
  }
}

const metadata = ({ metadata }: ProtocolDocument, names: RegExp) =>
  metadata.find(({ key }) => names.test(key))?.value.trim()

function booleanKey(document: ProtocolDocument, names: RegExp): boolean | undefined {
  const value = metadata(document, names)?.toLowerCase()
  return value === undefined
    ? undefined
    : ['ja', 'yes', 'true'].includes(value)
      ? true
      : ['nee', 'no', 'false'].includes(value)
        ? false
        : undefined
}

function sectorOf(analysis: Analysis, sectors: SectorRule[], known: KnownFacts): Fact<string> {
  if (known.sector) return { value: known.sector, origin: 'option' }
  if (known.configured?.sector) return { value: known.configured.sector, origin: 'config' }
  const own = metadata(analysis.document, /^(?:.*\.)?sector$/i)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-')
  if (own && sectors.some(({ id }) => id === own)) return { value: own, origin: 'document' }
  const counts = countsOf(analysis, sectors).toSorted((a, b) => b.count - a.count)
  const [first, second] = counts
  // two sectors that are named about as often are no ground for a guess
  if (!first || first.count < 3 || first.count < 1.25 * (second?.count ?? 0)) return unknown
  return { value: first.id, origin: 'detected' }
}

/** Blocks at the top, in which an organisation says who it is. */
const OPENING = 4

/** How often the words of each sector stand in the text; in headings and at the top they count more. */
function countsOf(
  { vocabulary, passages, document }: Analysis,
  sectors: SectorRule[],
): { id: string; count: number }[] {
  const opening = document.blocks.length > 2 * OPENING ? OPENING : 0
  const counts = sectors.map(({ id }) => ({ id, count: 0 }))
  const byConcept: ((typeof counts)[number] | undefined)[] = new Array(vocabulary.size)
  for (const sector of counts) byConcept[vocabulary.indexOf(`sector:${sector.id}`)] = sector
  for (const { hits, isHeading, block } of passages)
    for (const { concepts } of hits)
      for (const concept of concepts) {
        const sector = byConcept[concept]
        if (sector) sector.count += block < opening ? 4 : isHeading ? 3 : 1
      }
  return counts
}

const STAFF =
  /(?<!\d)(\d{1,2}[. ]?\d{3}|\d{1,4})\s+(?:vaste\s+|betaalde\s+|actieve\s+)?(?:medewerkers|personeelsleden|werknemers|leerkrachten|leraren|docenten|beroepskrachten|collega['’]?s|mensen in dienst|mensen werken|ambtenaren|pedagogisch medewerkers|zorgverleners|vrijwilligers|personen in dienst)/i
const IS_LIMIT =
  /(?:meer|minder|hoogstens|minstens|ten minste|maximaal|minimaal|vanaf|groter|kleiner)(?:\s+dan)?\s*$/i
const STAFF_KEY =
  /^(?:.*\.)?(?:medewerkers|aantal[ _-]?medewerkers|staff|personeel|aantal[ _-]?personeelsleden|omvang[ _-]?personeel)$/i

function staffOf(document: ProtocolDocument, { staff, configured }: KnownFacts): Fact<number> {
  if (staff !== undefined) return { value: staff, origin: 'option' }
  if (configured?.staff !== undefined) return { value: configured.staff, origin: 'config' }
  const own = Number.parseInt(metadata(document, STAFF_KEY)?.replace(/[.\s]/g, '') ?? '', 10)
  if (Number.isFinite(own)) return { value: own, origin: 'document' }
  for (const { text, kind } of document.blocks) {
    if (kind === 'quotation' || kind === 'code' || !/\d/.test(text)) continue
    const match = STAFF.exec(text)
    if (match && !IS_LIMIT.test(text.slice(Math.max(0, match.index - 30), match.index)))
      return { value: Number(match[1]!.replace(/[. ]/g, '')), origin: 'detected' }
  }
  return unknown
}

/** Whether a fact holds. An unknown fact counts as yes, so that nothing required is overlooked; only a
 * municipality must be known to be one. */
function holds(
  condition: Condition,
  { sector, staff, adultClients, mayReportToIndex }: AuditContext,
): boolean {
  switch (condition) {
    case 'adult-clients':
      return adultClients.value ?? true
    case 'may-report-to-index':
      return mayReportToIndex.value ?? true
    case 'more-than-20-staff':
      return (staff.value ?? Number.POSITIVE_INFINITY) > 20
    case 'municipality':
      return sector.value === 'gemeente'
  }
}

/** What a model asks of this organisation. */
export function requirementOf(strictness: Strictness | undefined, context: AuditContext): Requirement {
  if (strictness === undefined) return 'not-applicable'
  if (typeof strictness === 'string') return strictness
  return holds(strictness.when, context) ? strictness.then : strictness.else
}

const STRICT: Requirement[] = ['not-applicable', 'recommended', 'required']

/** The strictest of several requirements. */
export function strictest(requirements: Iterable<Requirement>): Requirement {
  let found: Requirement = 'not-applicable'
  for (const requirement of requirements)
    if (STRICT.indexOf(requirement) > STRICT.indexOf(found)) found = requirement
  return found
}
