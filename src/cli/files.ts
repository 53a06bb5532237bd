/** From the paths of the command line to the files to audit. */
import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DocumentError } from '../audit/report.ts'

/** A file to audit. */
export interface FoundFile {
  path: string
  /** whether the user named the file itself; one that was only found may be about something else */
  named: boolean
  /** the folder or glob it was found with */
  foundIn?: string
}

export interface Found {
  files: FoundFile[]
  /** label files and other formats that were found, not named */
  skipped: string[]
  /** folders and globs that were searched */
  searched: string[]
  errors: DocumentError[]
}

export const STDIN = '-'

export const READABLE = /\.(md|markdown|txt|ya?ml|docx|docm|odt|pdf|html?)$/i
const LABELS = /\.gold\.yaml$/i
const IGNORED = new Set(['node_modules', '.git'])
/** Whether a file of this name may be a protocol. */
export const isProtocol = (name: string): boolean => READABLE.test(name) && !LABELS.test(name)
const GLOB = /[*?[\]{}!]/

export async function findFiles(paths: readonly string[], cwd: string): Promise<Found> {
  const found: Found = { files: [], skipped: [], searched: [], errors: [] }
  for (const path of paths) {
    const full = resolve(cwd, path)
    const folder = path !== STDIN && isFolder(full)
    if (path === STDIN || (!folder && existsSync(full))) found.files.push({ path, named: true })
    else if (folder) sort(found, path, walk(full, path))
    else if (GLOB.test(path)) sort(found, path, await matches(path, cwd))
    else found.errors.push({ path, error: { code: 'not-found' } })
  }
  return { ...found, files: eachOnce(found.files, cwd) }
}

/** Found files by what they are: to read, or to leave alone. */
function sort(found: Found, foundIn: string, paths: string[]): void {
  found.searched.push(foundIn)
  for (const path of paths)
    if (isProtocol(path)) found.files.push({ path, named: false, foundIn })
    else found.skipped.push(path)
}

/** All readable files below a folder, in the order of their names. Linked folders are not entered: they may loop. */
function walk(full: string, shown: string): string[] {
  const paths: string[] = []
  const stack = [{ full, shown: shown.replace(/(?<=.)[/\\]+$/, '') }]
  for (let folder = stack.pop(); folder; folder = stack.pop()) {
    for (const entry of entriesOf(folder.full)) {
      const at = { full: resolve(folder.full, entry.name), shown: below(folder.shown, entry.name) }
      if (entry.isDirectory()) {
        if (!IGNORED.has(entry.name)) stack.push(at)
      } else if (READABLE.test(entry.name) && isFile(at.full)) paths.push(at.shown)
    }
  }
  return paths.sort()
}

const below = (folder: string, name: string): string =>
  folder === '.' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`

/** A folder without permission to look in it holds nothing for us. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const ignore = [...IGNORED].map(name => `**/${name}/**`)
  const paths = await glob(pattern, { cwd, ignore, followSymbolicLinks: false, expandDirectories: false })
  return paths.sort()
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}

/** Pipes and devices may never end: only who names one wants it read. */
function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? true
}

/** Undefined for what is not there, or cannot be looked at: links that lead to each other, a closed folder. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** A file both named and found is audited once, as a named one. */
function eachOnce(files: FoundFile[], cwd: string): FoundFile[] {
  const first = new Map<string, FoundFile>()
  for (const file of files) {
    const key = file.path === STDIN ? STDIN : realPath(resolve(cwd, file.path))
    const earlier = first.get(key)
    first.set(key, earlier ? { ...file, ...earlier, named: earlier.named || file.named } : file)
  }
  return [...first.values()]
}

export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
