/** What the report on an organisation says of it before anything is found. */
import { dateIn } from './dates.ts'
import { messages } from './messages.ts'
import { fileName } from './places.ts'
import { askedModels, type OrganisationPage, titleOf } from './portfolio.ts'
import { terms } from './terms.ts'

/** Names with what they are, those that are not known left out; `files` are paths. */
export function factsOf(page: OrganisationPage, files: readonly string[]): [name: string, value: string][] {
  const { result, run, sectors, lang } = page
  const { organisation, report } = result
  const { facts: names } = terms[lang]
  const sector = report?.context.sector.value ?? organisation.sector
  const staff = report?.context.staff.value ?? organisation.staff
  const models = askedModels(page).map(({ title }) => title[lang])
  const facts: [string, string | null][] = [
    [names.municipality, organisation.municipality ?? run.name],
    [names.neighbourhood, organisation.neighbourhood],
    [names.sector, titleOf(sectors, sector, lang) ?? messages[lang].origins.unknown],
    [names.staff, staff === null ? null : `${staff}`],
    [names.contact, organisation.contact],
    [names.date, dateIn(run.date, lang)],
    [names.model, models.join(', ')],
    [names.files, files.map(fileName).join(', ') || null],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}
