/** The organisations of a folder without a manifest. */
import type { Dirent } from 'node:fs'
import type { Organisation } from '../../audit/portfolio/organisation.ts'
import { capital } from '../../reports/capital.ts'
import type { Lang } from '../../reports/messages.ts'
import { CONFIG_NAME } from '../config.ts'
import { isProtocol } from '../files.ts'
import { UsageError } from '../usage.ts'
import { manifestMessages } from './manifest-messages.ts'
import { organisationsOf, type Row } from './organisations.ts'

/**
 * Every folder is an organisation, and every protocol that lies loose.
 *
 * @throws UsageError when there is none
 */
export function organisationsIn(entries: readonly Dirent[], shown: string, lang: Lang): Organisation[] {
  const found = entries.filter(
    entry =>
      !/^(?:\.|~\$|node_modules$)/.test(entry.name) &&
      (entry.isDirectory() || (isProtocol(entry.name) && entry.name !== CONFIG_NAME)),
  )
  if (found.length === 0)
    throw new UsageError(manifestMessages[lang].emptyFolder(shown), 'portfolio-unusable')
  const rows = found.map((entry): Row => {
    const { name } = entry
    return { cells: { name: entry.isDirectory() ? name : titleOf(name) }, place: () => name }
  })
  const { organisations } = organisationsOf(rows, [], lang)
  return organisations.map((organisation, i) => ({ ...organisation, files: [found[i]!.name] }))
}

/** "basisschool-de-linde.md" is "Basisschool de linde". */
function titleOf(file: string): string {
  const words = file
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return capital(words) || file
}
