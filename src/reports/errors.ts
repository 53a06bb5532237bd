/** Why a document could not be read, in one sentence that names the file, the place and the way out. */
import type { DocumentError } from '../audit/report.ts'
import type { ReadError, ReadErrorCode } from '../documents/index.ts'
import { coded } from './error-codes.ts'
import type { Lang } from './messages.ts'
import { safe } from './safe.ts'

/** The values that a reader may give with an error, ready to print; an absent one is `''`. */
type Value = (name: string) => string
type Sentences = Record<ReadErrorCode, (value: Value) => string>

/** What there is too much of: the limits of the readers (`documents/limits.ts`, `documents/paragraphs`). */
const LIMITS: Record<Lang, Record<string, string>> = {
  nl: {
    length: 'tekst',
    lines: 'regels',
    marks: 'opmaaktekens',
    paragraph: 'tekens in één alinea',
    depth: 'lijsten of citaten in elkaar',
    indent: 'spaties aan het begin van een regel',
    containers: 'losse lijsten en citaten',
    brackets: 'vierkante haken in één alinea',
    emphasis: 'sterretjes en strepen in één alinea',
    backticks: 'accenten (`) in één alinea',
    comments: 'begonnen opmerkingen (<!) in één alinea',
    columns: 'kolommen in een tabel',
    cells: 'tabelcellen',
    paragraphs: 'alinea’s',
    nesting: 'onderdelen in elkaar',
    entries: 'onderdelen in het bestand',
    pages: 'bladzijden',
    items: 'losse stukjes tekst',
  },
  en: {
    length: 'characters',
    lines: 'lines',
    marks: 'marks',
    paragraph: 'characters in one paragraph',
    depth: 'lists or quotes within each other',
    indent: 'spaces at the start of a line',
    containers: 'separate lists and quotes',
    brackets: 'square brackets in one paragraph',
    emphasis: 'asterisks and underscores in one paragraph',
    backticks: 'backticks in one paragraph',
    comments: 'opened comments (<!) in one paragraph',
    columns: 'columns in a table',
    cells: 'table cells',
    paragraphs: 'paragraphs',
    nesting: 'parts within each other',
    entries: 'parts in the file',
    pages: 'pages',
    items: 'loose pieces of text',
  },
}

/** The mistakes that people make in YAML, by the parser's code for them; of others the place must do. */
const YAML: Record<Lang, Record<string, (key: string) => string>> = {
  nl: {
    DUPLICATE_KEY: key => `de sleutel “${key}” staat er al`,
    BAD_INDENT: () => 'de regel springt verkeerd in',
    TAB_AS_INDENT: () => 'de regel springt in met een tab; gebruik spaties',
    MISSING_CHAR: () => 'er ontbreekt een teken, zoals een aanhalingsteken, haak of dubbele punt',
    BAD_SCALAR_START: () => 'de tekst begint met een bijzonder teken; zet haar tussen aanhalingstekens',
    BAD_DQ_ESCAPE: () => 'achter een \\ staat een onbekend teken',
    BAD_ALIAS: () => 'een * verwijst hier naar niets; zet de tekst tussen aanhalingstekens',
    MULTILINE_IMPLICIT_KEY: () => 'hier ontbreekt een dubbele punt, of de tekst moet tussen aanhalingstekens',
    BLOCK_AS_IMPLICIT_KEY: () =>
      'er staan twee dubbele punten op één regel; zet de tekst tussen aanhalingstekens',
    MULTIPLE_DOCS: () => 'er staan meer documenten in één bestand (---)',
    UNEXPECTED_TOKEN: () => 'dit teken hoort hier niet',
  },
  en: {
    DUPLICATE_KEY: key => `the key "${key}" is there already`,
    BAD_INDENT: () => 'the line is indented wrongly',
    TAB_AS_INDENT: () => 'the line is indented with a tab; use spaces',
    MISSING_CHAR: () => 'a character is missing, such as a quote, bracket or colon',
    BAD_SCALAR_START: () => 'the text begins with a special character; put it in quotes',
    BAD_DQ_ESCAPE: () => 'an unknown character follows a \\',
    BAD_ALIAS: () => 'a * refers to nothing here; put the text in quotes',
    MULTILINE_IMPLICIT_KEY: () => 'a colon is missing here, or the text must be in quotes',
    BLOCK_AS_IMPLICIT_KEY: () => 'there are two colons on one line; put the text in quotes',
    MULTIPLE_DOCS: () => 'there is more than one document in the file (---)',
    UNEXPECTED_TOKEN: () => 'this character does not belong here',
  },
}

const nl: Sentences = {
  empty: () => 'Het bestand is leeg. Sla het protocol erin op en probeer het opnieuw.',
  'no-protocol': () =>
    'Hier is geen protocol over de meldcode gevonden. Noem het bestand zelf, of een andere map.',
  internal: value =>
    `Bij dit bestand liep het programma vast${value('reason') && ` (${value('reason')})`}. Dat ligt niet aan u: meld het, zo mogelijk met een voorbeeld zonder vertrouwelijke tekst.`,
  binary: () =>
    'Dit is geen tekst. Geef het protocol als Word-bestand, Markdown of YAML (.docx, .md, .yaml).',
  'too-large': value =>
    `Het bestand is te groot${value('limit') && ` (meer dan ${value('limit')})`}. Splits het, haal bijlagen eruit, of verhoog de grens met --limit size=… (MB).`,
  'not-found': () => 'Dit bestand bestaat niet. Controleer de naam en de map.',
  unreadable: value =>
    `Het bestand kon niet worden gelezen${value('reason') && ` (${value('reason')})`}. Controleer het bestand en de rechten erop.`,
  'invalid-encoding': () => 'De tekens zijn niet te lezen. Sla het bestand opnieuw op als UTF-8.',
  'unsupported-format': value =>
    `Dit soort bestand${value('extension') && ` (${value('extension')})`} wordt niet gelezen. Sla het op als Word-bestand, tekst, Markdown of YAML (.docx, .pdf, .odt, .html, .txt, .md, .yaml).`,
  'too-complex': value =>
    `De opmaak is te ingewikkeld: te veel ${LIMITS.nl[value('what')] ?? 'tekens'}${value('limit') && ` (meer dan ${value('limit')})`}. Vereenvoudig of splits de tekst op deze plaats.`,
  'yaml-syntax': value =>
    `Dit is geen geldige YAML: ${YAML.nl[value('reason')]?.(value('key')) ?? 'de opbouw klopt niet'}. Verbeter het op deze plaats.`,
  'yaml-aliases': () =>
    'De YAML verwijst te vaak naar zichzelf, of naar iets wat er niet is (*). Schrijf de tekst uit.',
  'yaml-too-complex': () => 'De YAML is te ingewikkeld. Splits haar, of nest minder diep.',
  schema: value =>
    `${value('path') ? `Bij “${value('path')}”` : 'In dit bestand'} ${value('keyword') === 'required' ? `ontbreekt de sleutel “${value('expected')}”` : `staat niet wat daar hoort${value('expected') && ` (verwacht: ${value('expected')})`}`}. Verbeter het volgens schemas/protocol.schema.json.`,
  'unknown-key': value =>
    `De sleutel “${value('key')}” kennen wij niet. ${value('nearest') ? `Bedoelde u “${value('nearest')}”?` : 'Zie schemas/protocol.schema.json voor de sleutels.'}`,
  'legacy-format': value =>
    value('extension') === 'rtf'
      ? 'Dit is een RTF-bestand; dat wordt niet gelezen. Open het in Word of LibreOffice en sla het op als .docx.'
      : 'Dit is een Word-bestand van vóór 2007 (.doc); dat wordt niet gelezen. Open het in Word of LibreOffice en sla het op als .docx.',
  damaged: () =>
    'Het bestand is beschadigd of niet volledig. Open het in het programma waarmee het is gemaakt en sla het opnieuw op.',
  encrypted: () =>
    'Het bestand is beveiligd met een wachtwoord, of is een Word-bestand van vóór 2007. Sla het zonder wachtwoord op als .docx.',
  'no-text': () =>
    'Deze PDF bevat geen tekst, alleen beelden, zoals een scan. Maak haar doorzoekbaar (OCR), of vraag om het Word-bestand.',
  doctype: () =>
    'In het bestand staat XML die niet in een document thuishoort (DOCTYPE); om veiligheidsredenen wordt het niet gelezen. Sla het opnieuw op in Word of LibreOffice.',
  'unpacked-too-large': value =>
    `Uitgepakt is het bestand te groot${value('limit') && ` (meer dan ${value('limit')})`}. Sla het opnieuw op, splits het, of verhoog de grens met --limit unpacked=… (MB).`,
  timeout: value =>
    `Het duurde te lang${value('limit') && ` (meer dan ${value('limit')} seconde${value('limit') === '1' ? '' : 'n'})`}. Splits het bestand, of geef meer tijd met --limit time=… (seconden).`,
  'too-much-memory': value =>
    `Er was te veel geheugen nodig${value('limit') && ` (meer dan ${value('limit')} MB)`}. Splits het bestand, of verhoog de grens met --limit memory=… (MB).`,
}

const en: Sentences = {
  empty: () => 'The file is empty. Save the protocol in it and try again.',
  'no-protocol': () =>
    'No protocol about the reporting code was found here. Name the file itself, or another folder.',
  internal: value =>
    `The program failed on this file${value('reason') && ` (${value('reason')})`}. That is not your fault: report it, if possible with an example without confidential text.`,
  binary: () => 'This is not text. Give the protocol as Word, Markdown or YAML (.docx, .md, .yaml).',
  'too-large': value =>
    `The file is too large${value('limit') && ` (more than ${value('limit')})`}. Split it, take annexes out, or raise the limit with --limit size=… (MB).`,
  'not-found': () => 'This file does not exist. Check the name and the folder.',
  unreadable: value =>
    `The file could not be read${value('reason') && ` (${value('reason')})`}. Check the file and its permissions.`,
  'invalid-encoding': () => 'Its characters cannot be read. Save the file again as UTF-8.',
  'unsupported-format': value =>
    `This kind of file${value('extension') && ` (${value('extension')})`} is not read. Save it as Word, text, Markdown or YAML (.docx, .pdf, .odt, .html, .txt, .md, .yaml).`,
  'too-complex': value =>
    `The markup is too complex: too many ${LIMITS.en[value('what')] ?? 'marks'}${value('limit') && ` (more than ${value('limit')})`}. Simplify or split the text at this place.`,
  'yaml-syntax': value =>
    `This is not valid YAML: ${YAML.en[value('reason')]?.(value('key')) ?? 'its structure is wrong'}. Correct it at this place.`,
  'yaml-aliases': () =>
    'The YAML refers to itself too often, or to what is not there (*). Write the text out.',
  'yaml-too-complex': () => 'The YAML is too complex. Split it, or nest less deeply.',
  schema: value =>
    `${value('path') ? `At "${value('path')}"` : 'In this file'} ${value('keyword') === 'required' ? `the key "${value('expected')}" is missing` : `stands what does not belong there${value('expected') && ` (expected: ${value('expected')})`}`}. Correct it by schemas/protocol.schema.json.`,
  'unknown-key': value =>
    `Unknown key "${value('key')}". ${value('nearest') ? `Did you mean "${value('nearest')}"?` : 'See schemas/protocol.schema.json for the keys.'}`,
  'legacy-format': value =>
    value('extension') === 'rtf'
      ? 'This is an RTF file, which is not read. Open it in Word or LibreOffice and save it as .docx.'
      : 'This is a Word file from before 2007 (.doc), which is not read. Open it in Word or LibreOffice and save it as .docx.',
  damaged: () =>
    'The file is damaged or incomplete. Open it in the program it was made with and save it again.',
  encrypted: () =>
    'The file is protected by a password, or is a Word file from before 2007. Save it without a password as .docx.',
  'no-text': () =>
    'This PDF holds no text, only pictures, such as a scan. Make it searchable (OCR), or ask for the Word file.',
  doctype: () =>
    'The file holds XML that does not belong in a document (DOCTYPE); for safety it is not read. Save it again in Word or LibreOffice.',
  'unpacked-too-large': value =>
    `Unpacked, the file is too large${value('limit') && ` (more than ${value('limit')})`}. Save it again, split it, or raise the limit with --limit unpacked=… (MB).`,
  timeout: value =>
    `It took too long${value('limit') && ` (more than ${value('limit')} second${value('limit') === '1' ? '' : 's'})`}. Split the file, or give it more time with --limit time=… (seconds).`,
  'too-much-memory': value =>
    `It took too much memory${value('limit') && ` (more than ${value('limit')} MB)`}. Split the file, or raise the limit with --limit memory=… (MB).`,
}

export const sentences: Record<Lang, Sentences> = { nl, en }

/** The sentence without the file's name. */
export function explainError(error: ReadError, lang: Lang): string {
  return sentences[lang][error.code](name => valueIn(error, name))
}

/** `protocol.yaml:12:5 De sleutel … [E015]`: the place as editors and terminals recognise it. */
export function errorMessage({ path, error }: DocumentError, lang: Lang): string {
  const place = [safe(path), error.line, error.line && error.column].filter(
    part => part !== undefined && part !== '',
  )
  return coded(`${place.join(':')} ${explainError(error, lang)}`, error.code)
}

function valueIn(error: ReadError, name: string): string {
  const value = error.values?.[name]
  if (value === undefined) return ''
  // Of a file, the limit is in bytes; of all else it is a number of things.
  if (name === 'limit' && error.code.endsWith('too-large')) return megabytes(Number(value))
  return safe(String(value))
    .replace(/[\s.]+$/, '')
    .slice(0, 200)
}

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
