/** Plurals and diminutives of Dutch nouns, and the -e forms of adjectives, generated from the lemma. */
import { inflected } from './verbs.ts'

const IRREGULAR: Record<string, string[]> = {
  kind: ['kinderen', 'kids', 'kinderenen'],
  lid: ['leden'],
  stad: ['steden'],
  gelid: ['gelederen'],
  ei: ['eieren'],
  volk: ['volkeren', 'volken'],
  aanbod: ['aanbiedingen'],
  gebod: ['geboden'],
  besluit: ['besluiten'],
  weg: ['wegen'],
  dag: ['dagen'],
  vraag: ['vragen'],
}

/** Words whose last vowel stays long before -en, so that their consonant does not double. */
const LONG = /(dag|weg|slag|bad|pad|verbod|gebod|hof|god|schot|glas|gebrek|gesprekken)$/

/**
 * Every form of a noun: singular, the plurals it may have, diminutives. Generates generously, since a
 * form that does not exist matches nothing.
 */
export function nounForms(lemma: string): Set<string> {
  const forms = new Set([lemma, `${lemma}s`, `${lemma}${lemma.endsWith('e') ? 'n' : 'en'}`])
  const irregular = Object.keys(IRREGULAR).find(key => lemma.endsWith(key))
  if (irregular && (irregular.length > 3 || lemma === irregular || /[^e]lid$/.test(lemma)))
    for (const plural of IRREGULAR[irregular]!) forms.add(lemma.slice(0, -irregular.length) + plural)
  if (lemma.endsWith('heid')) forms.add(`${lemma.slice(0, -4)}heden`)
  if (/[^aeiou]ie$/.test(lemma)) forms.add(`${lemma}n`).add(`${lemma}en`)
  const open = /^(.*[^aeiou])?([aeou])\2([^aeiou])$/.exec(lemma)
  if (open) {
    const consonant = open[3] === 'f' ? 'v' : open[3] === 's' ? 'z' : open[3]
    forms.add(`${open[1] ?? ''}${open[2]}${consonant}en`).add(`${open[1] ?? ''}${open[2]}${open[3]}en`)
  }
  if (/[aeiou][bdfgklmnprst]$/.test(lemma) && !/[aeiou]{2}.$/.test(lemma) && !LONG.test(lemma))
    forms.add(`${lemma}${lemma.at(-1)}en`)
  if (/f$/.test(lemma)) forms.add(`${lemma.slice(0, -1)}ven`)
  if (/s$/.test(lemma)) forms.add(`${lemma.slice(0, -1)}zen`)
  if (/us$/.test(lemma)) forms.add(`${lemma.slice(0, -2)}i`)
  for (const small of diminutivesOf(lemma)) forms.add(small).add(`${small}s`)
  return forms
}

/** `kind` → kindje, `ouder` → oudertje, `formulier` → formuliertje, `ding` → dingetje, `probleem` → probleempje. */
function diminutivesOf(lemma: string): string[] {
  if (/[aeiou]{2}m$|[ei]lm$|rm$/.test(lemma)) return [`${lemma}pje`]
  if (/[^aeiou][aeiou](?:[lmnr]|ng)$/.test(lemma) && !/(?:er|el|en|em)$/.test(lemma))
    return [`${lemma}etje`, `${lemma}${lemma.endsWith('ng') ? '' : lemma.at(-1)}etje`]
  if (/[aeiou]$|[lnrw]$/.test(lemma)) return [`${lemma}tje`]
  return [`${lemma}je`]
}

/** Every form of an adjective: `acuut` → acuut, acute, acuter; `ernstig` → ernstig, ernstige, ernstiger, ernstigst. */
export function adjectiveForms(lemma: string): Set<string> {
  const forms = new Set([lemma])
  for (const form of inflected(lemma)) {
    forms.add(form)
    if (form.endsWith('e')) forms.add(`${form}r`).add(`${form}re`)
  }
  return forms.add(`${lemma}st`).add(`${lemma}ste`).add(`${lemma}s`)
}
