/** The page of one protocol, for `check --format html`: that of an organisation of which nothing else is known. */
import { slugOf } from '../../audit/portfolio/organisation.ts'
import type { AuditReport } from '../../audit/report.ts'
import type { ReportOptions } from '../format.ts'
import { loweredText } from '../lowered.ts'
import { filesOf } from '../places.ts'
import { renderOrganisationHtml } from './organisation.ts'

/** `report` has at most one document. */
export function renderHtml(
  { documents, errors, tool, lowered = [], models: asked }: AuditReport,
  { lang, models, elements, sectors, texts, date }: Omit<ReportOptions, 'columns' | 'colour' | 'quiet'>,
): Promise<string> {
  const report = documents[0] ?? null
  const name = report?.title || (report?.path ?? errors[0]?.path ?? '')
  return renderOrganisationHtml({
    lang,
    models,
    elements,
    sectors,
    texts,
    run: { schemaVersion: 1, tool, date, name: null, models: asked, condition: { elements: null, by: null } },
    result: {
      organisation: {
        id: slugOf(name),
        name,
        sector: report?.context.sector.value ?? null,
        staff: report?.context.staff.value ?? null,
        municipality: null,
        neighbourhood: null,
        // nobody said so: then there is no condition to meet
        subsidised: false,
        contact: null,
        files: report ? filesOf(report) : [],
      },
      report,
      errors,
    },
    progress: null,
    lowered: lowered.map(each => loweredText(each, lang)),
    overview: null,
  })
}
