/** What there is to say about a manifest and its rows. */
import type { ReadErrorCode } from '../../documents/index.ts'
import type { Lang } from '../../reports/messages.ts'

interface ManifestMessages {
  absent: (path: string) => string
  kind: (path: string) => string
  several: (folder: string, names: string[]) => string
  emptyFolder: (folder: string) => string
  unreadable: (path: string, reason: string) => string
  reasons: Partial<Record<ReadErrorCode, string>>
  tooLong: string
  noHeader: (path: string) => string
  noRows: (path: string) => string
  sheetPlace: (file: string, sheet: string, row: number, column: string | undefined) => string
  unclosed: string
  emptyName: string
  doubleName: (name: string, id: string) => string
  doubleId: (given: string, id: string) => string
  sector: (written: string) => string
  goesOnWithoutSector: string
  staff: (written: string) => string
  yesOrNo: (written: string) => string
}

const nl: ManifestMessages = {
  absent: path => `${path} bestaat niet. Noem een map, of een manifest (.yaml, .csv of .xlsx).`,
  kind: path =>
    `${path} is geen map en geen manifest. Noem een map, of een lijst met organisaties als .yaml, .csv of .xlsx.`,
  several: (folder, names) =>
    `In ${folder} staat meer dan één manifest: ${names.join(' en ')}. Noem het bestand zelf, of haal de andere weg.`,
  emptyFolder: folder =>
    `In ${folder} staat geen manifest, geen map en geen protocol. Zet er van elke organisatie een map of protocol in, of een lijst (portfolio.yaml, organisaties.csv of .xlsx).`,
  unreadable: (path, reason) => `De lijst met organisaties ${path} is niet te lezen: ${reason}.`,
  reasons: {
    empty: 'het bestand is leeg',
    binary: 'dit is geen tekst; sla de lijst op als .csv of .xlsx',
    'too-large': 'het bestand is te groot; haal eruit wat er niet hoort',
    'not-found': 'het bestand bestaat niet; controleer de naam en de map',
    'invalid-encoding': 'de tekens zijn niet te lezen; sla het opnieuw op als UTF-8',
    damaged: 'het bestand is beschadigd of geen Excel-bestand; sla het opnieuw op als .xlsx',
    doctype: 'er staat XML in die daar niet hoort; sla het opnieuw op als .xlsx',
    'unpacked-too-large': 'uitgepakt is het te groot; zet de lijst in een nieuw, leeg bestand',
    'too-complex': 'het is te ingewikkeld; zet de lijst in een nieuw, leeg bestand',
  },
  tooLong: 'het bestand is te groot; zet de organisaties in een .csv of .xlsx',
  noHeader: path =>
    `In ${path} staat geen rij met koppen. Zet boven de kolom met namen “organisatie”, en daarnaast wat u weet: sector, medewerkers, gemeente, wijk, gesubsidieerd, contact, bestanden.`,
  noRows: path => `In ${path} staat geen enkele organisatie. Zet er onder de koppen een rij voor elke.`,
  sheetPlace: (file, sheet, row, column) =>
    [file, `blad ${sheet}`, `rij ${row}`, ...(column === undefined ? [] : [`kolom ${column}`])].join(', '),
  unclosed:
    'Hier begint een aanhalingsteken dat nergens eindigt; deze rij en alles daarna is overgeslagen. Zet het tweede aanhalingsteken erbij.',
  emptyName: 'Hier ontbreekt de naam van de organisatie; de rij is overgeslagen. Vul haar in.',
  doubleName: (name, id) =>
    `De naam “${name}” staat er al. Deze rij telt mee als “${id}”; geef de organisaties elk een eigen id als het er twee zijn, en haal anders een rij weg.`,
  doubleId: (given, id) =>
    `Het id “${given}” heeft een andere organisatie al. Deze rij telt mee als “${id}”; geef haar een eigen id.`,
  sector: written => `De sector “${written}” kennen wij niet, of het is er meer dan één.`,
  goesOnWithoutSector: 'De organisatie telt mee; haar sector wordt uit de tekst afgeleid.',
  staff: written =>
    `“${written}” is geen aantal medewerkers. Schrijf een getal, zoals 12. De organisatie telt mee, zonder aantal.`,
  yesOrNo: written =>
    `Of de organisatie subsidie krijgt, is niet te lezen uit “${written}”. Schrijf ja of nee. De organisatie telt mee, zonder dit gegeven.`,
}

const en: ManifestMessages = {
  absent: path => `${path} does not exist. Name a folder, or a manifest (.yaml, .csv or .xlsx).`,
  kind: path =>
    `${path} is neither a folder nor a manifest. Name a folder, or a list of organisations as .yaml, .csv or .xlsx.`,
  several: (folder, names) =>
    `${folder} has more than one manifest: ${names.join(' and ')}. Name the file itself, or take the others away.`,
  emptyFolder: folder =>
    `${folder} has no manifest, no folder and no protocol. Put a folder or protocol of each organisation in it, or a list (portfolio.yaml, organisaties.csv or .xlsx).`,
  unreadable: (path, reason) => `The list of organisations ${path} cannot be read: ${reason}.`,
  reasons: {
    empty: 'the file is empty',
    binary: 'this is not text; save the list as .csv or .xlsx',
    'too-large': 'the file is too large; take out what does not belong there',
    'not-found': 'the file does not exist; check the name and the folder',
    'invalid-encoding': 'its characters cannot be read; save it again as UTF-8',
    damaged: 'the file is damaged or no Excel file; save it again as .xlsx',
    doctype: 'it holds XML that does not belong there; save it again as .xlsx',
    'unpacked-too-large': 'unpacked it is too large; put the list in a new, empty file',
    'too-complex': 'it is too complex; put the list in a new, empty file',
  },
  tooLong: 'the file is too large; put the organisations in a .csv or .xlsx',
  noHeader: path =>
    `${path} has no row of headers. Put "organisation" above the column of names, and beside it what you know: sector, staff, municipality, neighbourhood, subsidised, contact, files.`,
  noRows: path => `${path} has no organisation at all. Put a row for each below the headers.`,
  sheetPlace: (file, sheet, row, column) =>
    [file, `sheet ${sheet}`, `row ${row}`, ...(column === undefined ? [] : [`column ${column}`])].join(', '),
  unclosed:
    'A quote begins here that ends nowhere; this row and all after it were skipped. Add the second quote.',
  emptyName: 'The name of the organisation is missing here; the row was skipped. Fill it in.',
  doubleName: (name, id) =>
    `The name "${name}" is there already. This row counts as "${id}"; give each organisation an id of its own if there are two, and else take a row away.`,
  doubleId: (given, id) =>
    `Another organisation has the id "${given}" already. This row counts as "${id}"; give it an id of its own.`,
  sector: written => `We do not know the sector "${written}", or it is more than one.`,
  goesOnWithoutSector: 'The organisation counts; its sector is derived from the text.',
  staff: written =>
    `"${written}" is no number of staff. Write a number, such as 12. The organisation counts, without it.`,
  yesOrNo: written =>
    `Whether the organisation is subsidised cannot be read from "${written}". Write yes or no. The organisation counts, without it.`,
}

export const manifestMessages: Record<Lang, ManifestMessages> = { nl, en }
