/** One organisation of each kind that a letter must suit. */
import type { Lang } from '../../../src/reports/messages.ts'
import type { OrganisationPage } from '../../../src/reports/portfolio.ts'
import { organisationPage } from '../../support/portfolio.ts'

export type Kind = 'no protocol' | 'unreadable' | 'not a protocol' | 'few gaps' | 'many gaps' | 'complete'

const GOOD = 'fixtures/fresh/gehandicaptenzorg-hazelhof.md'

const NOTES = 'fixtures/fresh/kinderopvang-pluk-en-pippeloen.md'

const POOR =
  '# Meldcode huiselijk geweld en kindermishandeling\n\n' +
  '## Stap 1\n\nDe medewerker brengt de signalen van kindermishandeling in kaart en legt ze vast in het dossier.\n\n' +
  '## Stap 2\n\nDe medewerker bespreekt de signalen met een collega en vraagt zo nodig advies aan het AMK.\n\n' +
  '## Stap 3\n\nDe medewerker spreekt met de ouders en het kind over de signalen.\n'

export async function pageOfKind(kind: Kind, lang: Lang, name?: string): Promise<OrganisationPage> {
  const page = await organisationPage(
    [kind === 'not a protocol' ? { path: NOTES } : { path: 'protocol.md', text: POOR }],
    lang,
    name,
  )
  const without = { ...page, result: { ...page.result, report: null } }
  switch (kind) {
    case 'no protocol':
      return without
    case 'unreadable':
      return {
        ...without,
        result: {
          ...without.result,
          errors: [{ path: 'scan.pdf', error: { code: 'no-text', line: 1, column: 1 } }],
        },
      } as OrganisationPage
    case 'not a protocol':
    case 'many gaps':
      return page
    case 'few gaps':
      return organisationPage([{ path: GOOD }], lang, name)
    case 'complete':
      return settled(await organisationPage([{ path: GOOD }], lang, name))
  }
}

/** The same page with all that was open met. */
function settled(page: OrganisationPage): OrganisationPage {
  const report = page.result.report!
  const elements = report.elements.map(element => ({
    ...element,
    verdict: 'present' as const,
    criteria: element.criteria.map(criterion => ({ ...criterion, status: 'met' as const })),
  }))
  return { ...page, result: { ...page.result, report: { ...report, elements, findings: [] } } }
}
