/** The labelled protocols and sentences of `fixtures/`, as data. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface Gold {
  context?: { sector?: string; staff?: number }
  criteria: Record<string, boolean>
  findings?: { kind: string; quote?: string }[]
  evidence?: Record<string, string[]>
  traps?: { criterion: string; quote: string; why?: string }[]
  undecided?: string[]
}

export interface LabelledProtocol {
  name: string
  path: string
  bytes: Uint8Array
  source: string
  gold: Gold
}

/** The labelled protocols in a folder, by name. */
export function labelledProtocols(folder: string): LabelledProtocol[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.gold.yaml'))
    .sort()
    .map(file => {
      const name = file.slice(0, -'.gold.yaml'.length)
      const path = join(
        folder,
        readdirSync(folder).find(other => other.startsWith(`${name}.`) && other !== file)!,
      )
      const bytes = readFileSync(path)
      return {
        name,
        path,
        bytes,
        source: bytes.toString('utf8').replace(/^\uFEFF/, ''),
        gold: parse(readFileSync(join(folder, file), 'utf8')),
      }
    })
}

export interface LabelledSentence {
  criterion: string
  meets: boolean
  kind: string
  text: string
}

/** Every labelled sentence; "Kop > zin" becomes a sentence under its heading. */
export function labelledSentences(folder: string): LabelledSentence[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => {
      const criteria: Record<string, { meets: string[]; fails: Record<string, string[]> }> = parse(
        readFileSync(join(folder, file), 'utf8'),
      )
      return Object.entries(criteria).flatMap(([criterion, { meets, fails }]) => [
        ...meets.map(text => ({ criterion, meets: true, kind: 'meets', text })),
        ...Object.entries(fails).flatMap(([kind, texts]) =>
          texts.map(text => ({ criterion, meets: false, kind, text })),
        ),
      ])
    })
}

/** A labelled sentence as a document of its own. */
export function asMarkdown(text: string): string {
  const heading = /^([^>\n]{3,80}) > ([\s\S]+)$/.exec(text)
  return heading ? `# ${heading[1]}\n\n${heading[2]}\n` : `${text}\n`
}
