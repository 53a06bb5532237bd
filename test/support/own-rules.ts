/** The example of docs/writing-rules.md: the folder of a municipality with rules of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RuleFile } from '../../src/evidence/rule-files.ts'
import { root } from './rules.ts'

/** Files by the name that stands in the first comment of each YAML block under the heading. */
export function ownRuleFiles(): RuleFile[] {
  const [, section] = readFileSync(join(root, 'docs/writing-rules.md'), 'utf8').split('## Rules of your own')
  return [...section!.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(match => ({
    path: match[1]!,
    text: match[2]!,
  }))
}

/** Lays them down in a folder. */
export function putFiles(folder: string, files: readonly RuleFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
