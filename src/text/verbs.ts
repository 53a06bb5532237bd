/**
 * Forms of Dutch verbs, generated from the infinitive.
 *
 * Generating every form from a lemma, instead of cutting endings off a word, never joins two words
 * that merely look alike: "geweld" is no form of "wellen", "beleid" none of "begeleiden".
 */

/** Strong and irregular verbs: infinitive, past singular and plural, participle without prefix changes. */
const STRONG = `
bakken bakte bakten gebakken|beginnen begon begonnen begonnen|bergen borg borgen geborgen|bidden bad baden gebeden
bieden bood boden geboden|bijten beet beten gebeten|binden bond bonden gebonden|blazen blies bliezen geblazen
blijken bleek bleken gebleken|blijven bleef bleven gebleven|breken brak braken gebroken
brengen bracht brachten gebracht|buigen boog bogen gebogen|denken dacht dachten gedacht|doen deed deden gedaan
dragen droeg droegen gedragen|drijven dreef dreven gedreven|dringen drong drongen gedrongen
drinken dronk dronken gedronken|duiken dook doken gedoken|dwingen dwong dwongen gedwongen|eten at aten gegeten
gaan ging gingen gegaan|gelden gold golden gegolden|genezen genas genazen genezen|geven gaf gaven gegeven
gieten goot goten gegoten|glijden gleed gleden gegleden|graven groef groeven gegraven|grijpen greep grepen gegrepen
hangen hing hingen gehangen|hebben had hadden gehad|heffen hief hieven geheven|helpen hielp hielpen geholpen
houden hield hielden gehouden|houwen hieuw hieuwen gehouwen|kiezen koos kozen gekozen|kijken keek keken gekeken
klimmen klom klommen geklommen|klinken klonk klonken geklonken|komen kwam kwamen gekomen|kopen kocht kochten gekocht
krijgen kreeg kregen gekregen|kruipen kroop kropen gekropen|kunnen kon konden gekund|kwijten kweet kweten gekweten
lachen lachte lachten gelachen|laden laadde laadden geladen|laten liet lieten gelaten|lezen las lazen gelezen
liegen loog logen gelogen|liggen lag lagen gelegen|lijden leed leden geleden|lijken leek leken geleken
lopen liep liepen gelopen|meten mat maten gemeten|moeten moest moesten gemoeten|mogen mocht mochten gemogen
nemen nam namen genomen|plegen pleegde pleegden gepleegd|prijzen prees prezen geprezen|raden raadde raadden geraden
rijden reed reden gereden|roepen riep riepen geroepen|ruiken rook roken geroken|scheiden scheidde scheidden gescheiden
schelden schold scholden gescholden|schenken schonk schonken geschonken|scheppen schiep schiepen geschapen
schieten schoot schoten geschoten|schrijven schreef schreven geschreven|schrikken schrok schrokken geschrokken
schuiven schoof schoven geschoven|slaan sloeg sloegen geslagen|slapen sliep sliepen geslapen
sluiten sloot sloten gesloten|snijden sneed sneden gesneden|spreken sprak spraken gesproken
springen sprong sprongen gesprongen|staan stond stonden gestaan|steken stak staken gestoken
stelen stal stalen gestolen|sterven stierf stierven gestorven|stijgen steeg stegen gestegen|strijden streed streden gestreden
treden trad traden getreden|treffen trof troffen getroffen|trekken trok trokken getrokken|vallen viel vielen gevallen
vangen ving vingen gevangen|varen voer voeren gevaren|vechten vocht vochten gevochten|vinden vond vonden gevonden
vliegen vloog vlogen gevlogen|vragen vroeg vroegen gevraagd|waaien waaide waaiden gewaaid|wassen waste wasten gewassen
wegen woog wogen gewogen|werpen wierp wierpen geworpen|werven wierf wierven geworven|weten wist wisten geweten
wijken week weken geweken|wijzen wees wezen gewezen|willen wilde wilden gewild|winden wond wonden gewonden
winnen won wonnen gewonnen|worden werd werden geworden|wreken wreekte wreekten gewroken|wrijven wreef wreven gewreven
zeggen zei zeiden gezegd|zenden zond zonden gezonden|zien zag zagen gezien|zijn was waren geweest
zingen zong zongen gezongen|zitten zat zaten gezeten|zoeken zocht zochten gezocht|zuigen zoog zogen gezogen
zwijgen zweeg zwegen gezwegen|zwemmen zwom zwommen gezwommen|zweren zwoer zwoeren gezworen`

/** Present tenses that no rule gives. */
const PRESENT: Record<string, string[]> = {
  zijn: ['ben', 'bent', 'is', 'zijn', 'wezen'],
  hebben: ['heb', 'hebt', 'heeft', 'hebben'],
  kunnen: ['kan', 'kunt', 'kun', 'kunnen'],
  mogen: ['mag', 'mogen'],
  willen: ['wil', 'wilt', 'willen'],
  zullen: ['zal', 'zult', 'zul', 'zullen', 'zou', 'zouden'],
  komen: ['kom', 'komt', 'komen'],
  gaan: ['ga', 'gaat', 'gaan'],
  staan: ['sta', 'staat', 'staan'],
  slaan: ['sla', 'slaat', 'slaan'],
  doen: ['doe', 'doet', 'doen'],
  zien: ['zie', 'ziet', 'zien'],
}

const strong = new Map<string, readonly string[]>(
  STRONG.trim()
    .split(/[|\n]/)
    .map(line => line.split(' '))
    .map(([infinitive, ...forms]) => [infinitive!, forms] as const),
)

/** Prefixes that never split off and take the place of ge- in the participle. */
const INSEPARABLE = /^(?:be|ge|her|er|ont|ver)/

/** Unstressed first parts that keep with the verb and take ge- away ("doorbroken", "overleggen", "ondersteund"). */
const BOUND = /^(door|over|onder|om|aan|vol|weer|mis|achter|voor)(?=[^-]{4,}$)/

const vowel = 'aeiou'

/** The strong base of a verb: `bespreken` → [`be`, `spreken`]; itself when it is none. */
function strongBase(infinitive: string): readonly [string, string] | undefined {
  if (strong.has(infinitive)) return ['', infinitive]
  for (let cut = 2; cut <= infinitive.length - 4; cut++) {
    const base = infinitive.slice(cut)
    // "begeleiden" holds no "leiden" that is strong, "verleggen" no "leggen": only whole known verbs count
    if (
      strong.has(base) &&
      /^(be|ge|her|er|ont|ver|door|over|onder|om|aan|voor|weer|mis|vol)$/.test(infinitive.slice(0, cut))
    )
      return [infinitive.slice(0, cut), base]
  }
  return undefined
}

/**
 * The first person of a regular verb: `wegen` → `weeg`, `vastleggen` → `vastleg`, `geven` → `geef`.
 * Two where spelling alone does not tell how the verb sounds: `vergaderen` → `vergader`, `noteren` → `noteer`.
 */
export function stemsOf(infinitive: string): string[] {
  if (!infinitive.endsWith('en')) return [infinitive.endsWith('n') ? infinitive.slice(0, -1) : infinitive]
  const stem = infinitive.slice(0, -2)
  const last = stem.at(-1)!
  const beforeLast = stem.at(-2) ?? ''
  if (last === beforeLast && !vowel.includes(last)) return [stem.slice(0, -1)]
  // "evalueren", "verifiëren": the vowel before -eren is a syllable of its own
  if (/[iu]er$/.test(stem) && stem.length > 5) return [stem, `${stem.slice(0, -1)}er`]
  if (vowel.includes(last) || !vowel.includes(beforeLast) || vowel.includes(stem.at(-3) ?? ''))
    return [harden(stem)]
  const long = harden(stem.slice(0, -1) + beforeLast + last)
  const unstressed = /e[lrnm]$|ig$|or$/.test(stem) && (stem.match(/[aeiou]+/g)?.length ?? 0) > 1
  return unstressed ? [stem, long] : [long]
}

const harden = (stem: string) => stem.replace(/v$/, 'f').replace(/z$/, 's')

/**
 * Every form of a verb that does not split: present, past, participle (also with -e), infinitive.
 * Forms are lower-case. A form that no Dutch speaker would use may be among them; it matches nothing.
 */
export function verbForms(infinitive: string): Set<string> {
  const forms = new Set<string>([infinitive])
  const base = strongBase(infinitive)
  const prefix = base?.[0] ?? ''
  const present = PRESENT[base?.[1] ?? infinitive]
  if (present) for (const form of present) forms.add(prefix + form)
  const stems = stemsOf(infinitive)
  // "geld" is the noun, whatever "gelden" would make of it
  if (infinitive === 'gelden') forms.add('geldt')
  else if (!present) for (const stem of stems) forms.add(stem).add(/t$/.test(stem) ? stem : `${stem}t`)
  const participles: string[] = []
  if (base) {
    const [past, pastPlural, participle] = strong.get(base[1])! as [string, string, string]
    forms.add(prefix + past).add(prefix + pastPlural)
    participles.push(prefix ? prefix + participle.replace(/^ge(?!ne)/, '') : participle)
    if (prefix && BOUND.test(infinitive)) participles.push(`${prefix}${participle}`)
  } else if (!PRESENT[infinitive]) {
    // 't kofschip looks at the sound before -en, so "leven" takes -de although its stem ends in f
    const sound = infinitive.replace(/e?n$/, '').at(-1)!
    const ending =
      'tkfschp'.includes(sound) || /ch$/.test(infinitive.replace(/en$/, '')) || 'xq'.includes(sound)
        ? 't'
        : 'd'
    for (const stem of stems) {
      forms.add(`${stem}${ending}e`).add(`${stem}${ending}en`)
      const closed = stem.endsWith(ending) ? stem : stem + ending
      const inseparable = INSEPARABLE.exec(infinitive)
      participles.push(
        inseparable && /[aeiou]/.test(infinitive.slice(inseparable[0].length, -2)) ? closed : `ge${closed}`,
      )
      if (BOUND.test(infinitive)) participles.push(closed)
    }
  }
  for (const participle of participles) for (const form of inflected(participle)) forms.add(form)
  return forms
}

/** A participle or adjective with its -e form: `vastgelegd` → `vastgelegd`, `vastgelegde`. */
export function inflected(word: string): string[] {
  if (/(?:en|[aeo])$/.test(word)) return [word, `${word}e`]
  const last = word.at(-1)!
  const before = word.at(-2) ?? ''
  if (word.length > 3 && before === word.at(-3) && vowel.includes(before) && !vowel.includes(last)) {
    const open = word.slice(0, -2) + soften(last)
    return [word, `${open}e`]
  }
  if (/[^aeiou][aeiou][bdfgklmnprst]$/.test(word) && (word.match(/[aeiou]+/g)?.length ?? 0) === 1)
    return [word, `${word}${last}e`]
  return [
    word,
    `${word.slice(0, -1)}${/[aeiou][aeiou]$/.test(word.slice(0, -1)) ? soften(last) : last}e`,
    `${word}e`,
  ]
}

const soften = (consonant: string) => (consonant === 'f' ? 'v' : consonant === 's' ? 'z' : consonant)

/** Forms of a separable verb that are written as one word: `voor`, `leggen` → voorleggen, voorgelegd, voorlegt … */
export function joinedForms(particle: string, base: string): Set<string> {
  const forms = new Set<string>()
  for (const form of verbForms(base)) forms.add(particle + form)
  return forms
}
