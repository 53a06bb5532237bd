/** Why a document could not be read, in one sentence that names the file, the place and the way out. */
import type { DocumentError } from '../audit/report.ts'
import type { ReadError, ReadErrorCode } from '../documents/index.ts'
import type { Lang } from './messages.ts'
import { safe } from './safe.ts'

/** The values that a reader may give with an error, ready to print; an absent one is `''`. */
type Value = (name: string) => string
type Sentences = Record<ReadErrorCode, (value: Value) => string>

const nl: Sentences = {
  empty: value =>
    value('folder')
      ? 'In deze map staat geen protocol over de meldcode. Noem het bestand zelf, of een andere map.'
      : 'Het bestand is leeg. Sla het protocol erin op en probeer het opnieuw.',
  binary: () => 'Dit is geen tekst. Sla het protocol op als Markdown of YAML (.md, .yaml).',
  'too-large': value =>
    `Het bestand is te groot${value('limit') && ` (meer dan ${value('limit')})`}. Splits het, of haal bijlagen eruit.`,
  'not-found': () => 'Dit bestand bestaat niet. Controleer de naam en de map.',
  unreadable: value =>
    `Het bestand kon niet worden gelezen${value('reason') && ` (${value('reason')})`}. Controleer het bestand en de rechten erop.`,
  'invalid-encoding': () => 'De tekens zijn niet te lezen. Sla het bestand opnieuw op als UTF-8.',
  'unsupported-format': () =>
    'Dit soort bestand wordt niet gelezen. Sla het op als Markdown of YAML (.md, .txt, .yaml).',
  'too-complex': value =>
    `De opmaak is te ingewikkeld${value('what') && ` (${value('what')}${value('limit') && `, meer dan ${value('limit')}`})`}. Vereenvoudig haar op deze plaats.`,
  'yaml-syntax': value =>
    `Dit is geen geldige YAML${value('message') && `: ${value('message')}`}. Verbeter het op deze plaats; let op inspringen en aanhalingstekens.`,
  'yaml-aliases': () => 'De YAML verwijst te vaak naar zichzelf (*). Schrijf de tekst uit.',
  'yaml-too-complex': value =>
    `De YAML is te ingewikkeld${value('limit') && ` (meer dan ${value('limit')})`}. Splits haar, of nest minder diep.`,
  schema: value =>
    `${value('key') ? `De sleutel “${value('key')}” klopt niet` : 'Dit klopt niet met het schema'}${value('expected') && `: verwacht wordt ${value('expected')}`}${value('message') && `: ${value('message')}`}. Verbeter het volgens schemas/protocol.schema.json.`,
  'unknown-key': value =>
    `De sleutel “${value('key')}” kennen wij niet. ${value('nearest') ? `Bedoelde u “${value('nearest')}”?` : 'Zie schemas/protocol.schema.json voor de sleutels.'}`,
}

const en: Sentences = {
  empty: value =>
    value('folder')
      ? 'This folder holds no protocol about the reporting code. Name the file itself, or another folder.'
      : 'The file is empty. Save the protocol in it and try again.',
  binary: () => 'This is not text. Save the protocol as Markdown or YAML (.md, .yaml).',
  'too-large': value =>
    `The file is too large${value('limit') && ` (more than ${value('limit')})`}. Split it, or take annexes out.`,
  'not-found': () => 'This file does not exist. Check the name and the folder.',
  unreadable: value =>
    `The file could not be read${value('reason') && ` (${value('reason')})`}. Check the file and its permissions.`,
  'invalid-encoding': () => 'Its characters cannot be read. Save the file again as UTF-8.',
  'unsupported-format': () =>
    'This kind of file is not read. Save it as Markdown or YAML (.md, .txt, .yaml).',
  'too-complex': value =>
    `The markup is too complex${value('what') && ` (${value('what')}${value('limit') && `, more than ${value('limit')}`})`}. Simplify it at this place.`,
  'yaml-syntax': value =>
    `This is not valid YAML${value('message') && `: ${value('message')}`}. Correct it at this place; mind indentation and quotes.`,
  'yaml-aliases': () => 'The YAML refers to itself too often (*). Write the text out.',
  'yaml-too-complex': value =>
    `The YAML is too complex${value('limit') && ` (more than ${value('limit')})`}. Split it, or nest less deeply.`,
  schema: value =>
    `${value('key') ? `The key "${value('key')}" is wrong` : 'This does not follow the schema'}${value('expected') && `: expected ${value('expected')}`}${value('message') && `: ${value('message')}`}. Correct it by schemas/protocol.schema.json.`,
  'unknown-key': value =>
    `Unknown key "${value('key')}". ${value('nearest') ? `Did you mean "${value('nearest')}"?` : 'See schemas/protocol.schema.json for the keys.'}`,
}

export const sentences: Record<Lang, Sentences> = { nl, en }

/** The sentence without the file's name. */
export function explainError(error: ReadError, lang: Lang): string {
  return sentences[lang][error.code](name => valueIn(error, name))
}

/** `protocol.yaml:12:5 De sleutel …`: the place as editors and terminals recognise it. */
export function errorMessage({ path, error }: DocumentError, lang: Lang): string {
  const place = [safe(path), error.line, error.line && error.column].filter(
    part => part !== undefined && part !== '',
  )
  return `${place.join(':')} ${explainError(error, lang)}`
}

function valueIn(error: ReadError, name: string): string {
  const value = error.values?.[name]
  if (value === undefined) return ''
  // Of a file, the limit is in bytes; of all else it is a number of things.
  if (name === 'limit' && error.code === 'too-large') return megabytes(Number(value))
  return safe(String(value))
    .replace(/[\s.]+$/, '')
    .slice(0, 200)
}

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
