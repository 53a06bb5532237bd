import { ruleFiles } from '../test/support/rules.ts'
import { readRules } from '../src/evidence/rule-files.ts'
const r = readRules(ruleFiles())
if (!r.ok) { const m = r.problems.map(p => `${p.path}:${p.line} ${p.message.en}`); console.log(m.length); console.log(m.slice(0,60).join('\n')) } else console.log('ok', r.rules.elements.length, JSON.stringify(r.rules.lexicon).length, r.rules.lexicon.terms.length, r.rules.lexicon.names.length)
