/** The rules as they lie in the repository, compiled for the tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RuleFile, readRules } from '../../src/evidence/rule-files.ts'
import type { RuleSet } from '../../src/evidence/rules.ts'
import { packWeights, type WeightsFile } from '../../src/evidence/weights.ts'

/** npm runs every script in the project's own folder. */
export const root = process.cwd()

export function ruleFiles(): RuleFile[] {
  const folder = join(root, 'rules')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .sort()
    .map(path => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
}

let compiled: RuleSet | undefined

export function builtInRules(): RuleSet {
  if (compiled) return compiled
  const learned: WeightsFile = JSON.parse(readFileSync(join(root, 'rules/weights.json'), 'utf8'))
  const result = readRules(ruleFiles(), packWeights(learned))
  if (!result.ok)
    throw new Error(
      result.problems.map(({ path, line, message }) => `rules/${path}:${line} ${message.en}`).join('\n'),
    )
  compiled = result.rules
  return compiled
}
