/** Which column of a list holds what, by the words that registrations put above it. */
import { wordsOf } from './sectors.ts'

/** Headers of each field in the form of `wordsOf`; of two columns for one field, the earlier name here wins. */
const HEADERS = {
  name: 'organisatie, organisation, organization, naam organisatie, organisatienaam, naam van de organisatie, name of organisation, instelling, naam, name',
  id: 'id, organisatie id, organisation id, nummer, organisatienummer, relatienummer, nr, number',
  sector: 'sector, branche',
  staff:
    'medewerkers, staff, aantal medewerkers, number of staff, personeel, aantal personeelsleden, employees, fte, aantal fte',
  municipality: 'gemeente, municipality',
  neighbourhood:
    'wijk, buurt, neighbourhood, neighborhood, wijk buurt, buurt wijk, wijk of buurt, kern, dorp, district',
  subsidised:
    'gesubsidieerd, subsidie, subsidised, subsidized, subsidy, subsidierelatie, ontvangt subsidie, subsidie ja nee',
  contact: 'contactpersoon, contact, contact person, aanspreekpunt',
  files:
    'bestanden, bestand, files, file, protocol, protocollen, protocols, meldcode, document, documenten, documents',
}

export type Field = keyof typeof HEADERS

/** What the header row says: for each field that it has, the index of the column. */
export type Fields = Partial<Record<Field, number>>

const ORDERS = Object.entries(HEADERS).map(([field, names]) => ({
  field: field as Field,
  names: names.split(', '),
}))

/** @returns no field for cells that are no header */
export function fieldsOf(cells: readonly string[]): Fields {
  // "Medewerkers (fte)", "Organisatie *"
  const headers = cells.map(cell => wordsOf(cell.replace(/\(.*?\)/g, '')))
  const fields: Fields = {}
  for (const { field, names } of ORDERS) {
    const name = names.find(each => headers.includes(each))
    if (name !== undefined) fields[field] = headers.indexOf(name)
  }
  return fields
}
