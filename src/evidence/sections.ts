/** What a section is for, as far as that decides how its sentences count. */
import type { ProtocolDocument } from '../documents/index.ts'

/**
 * - `contents`: a table of contents: its entries prove nothing, an introduction that stands behind it may
 * - `reference`: bibliography, definitions, version history: proves nothing
 * - `law`: retells the law, unless a sentence speaks of "wij"
 * - `plans`, `denials`: what is still to be done, what is not done
 * - `others`: what another organisation does
 */
export type SectionKind = 'body' | 'contents' | 'reference' | 'law' | 'plans' | 'denials' | 'others'

/** Whether a section of this kind holds no steps and no text of its own. */
export const onlyRefers = (kind: SectionKind): boolean => kind === 'reference' || kind === 'contents'

const KINDS: [SectionKind, RegExp][] = [
  ['contents', /^(?:inhoud|inhoudsopgave|inhoudsoverzicht|inhoudstafel)\b/i],
  [
    'reference',
    /^(?:(?:gebruikte |geraadpleegde )?(?:literatuur\w*|bronnen)|bronvermelding|bronnenlijst|verwijzingen|referenties|begrippen|begrippenlijst|begrips\w+|termen|terminologie|definities|definitie|woorden$|woordverklaring|verklarende woordenlijst|woordenlijst|afkortingen\w*|colofon|links|meer (?:lezen|informatie|weten)|websites|verder lezen|versie\w*|wijzigings\w*|wijzigingen|documenthistorie|relevante wetgeving)\b/i,
  ],
  [
    'reference',
    /\b(?:literatuur|begrippen|begripsbepalingen|definities|bronnen) en \w+$|\ben (?:links|begrippen|definities|bronnen|literatuur)$|^wat is (?:een |de |het )?(?:meldcode|kindermishandeling|huiselijk geweld|kindcheck|veilig thuis)/i,
  ],
  [
    'law',
    /\b(?:wettelijk kader|wettelijke (?:basis|achtergrond|grondslag|eisen|verplichting)|wet- en regelgeving|wetgeving|juridisch kader|wat zegt de wet|de wet\b|het besluit verplichte|wat (?:het besluit|de wetgever) |het besluit (?:verlangt|eist|voorschrijft)|landelijk beleid|landelijke ontwikkelingen)/i,
  ],
  [
    'plans',
    /^(?:nog te doen|te doen|open punten|openstaand\w*|verbeteracties|actiepunten|actielijst|ontwikkelpunten|verbeterpunten|verbeterplan|voornemens|plannen|toekomst\w*|wensen\w*|ambities?|openstaande (?:punten|acties)|vervolgstappen implementatie|volgende versie|planning|implementatieplan|wat (?:we|wij|moet er) nog|todo|to do)\b|\bnog te doen\b|\bop de plank\b|\bvolgende versie\b/i,
  ],
  [
    'denials',
    /\bwat (?:we|wij|deze praktijk|onze \w+) (?:\(?nog\)? )?niet\b|\bdoen (?:we|wij) niet\b|^niet van toepassing|^wat (?:ontbreekt|er niet is)/i,
  ],
  [
    'others',
    /^(?:wat (?:doet|doen|mag je verwachten van)|(?:de )?(?:rol|taak|taken|werkwijze|verantwoordelijkheden?) van) (?:de |het )?(?:veilig thuis|gemeente|ggd|politie|inspectie|raad voor|wijkteam|amk|steunpunt|meldpunt)/i,
  ],
]

/** A kind that would take in more of the text than this is a heading misread: most of a protocol is its body. */
const MOST = 0.4

/** The kind of every section, by its own heading or that of a section around it. */
export function sectionKinds({ sections, blocks }: ProtocolDocument): SectionKind[] {
  const own = sections.map(({ heading }) => {
    const title = heading
      .replace(/^\s*(?:bijlage|artikel|hoofdstuk|paragraaf)\s+\w{1,4}\b[.:)]?[\s–(-]*(?=\S)/i, '')
      .replace(/^\s*(?:[\dA-Za-z]{0,3}[.):]|\d[\d.]{0,5}(?=\s))\s*/, '')
      .replace(/[_:]+/g, ' ')
      .trim()
    return title ? KINDS.find(([, pattern]) => pattern.test(title))?.[0] : undefined
  })
  const size = sections.map(() => 0)
  for (const { section, text } of blocks)
    for (let i = section; i >= 0; i = sections[i]!.parent) size[i]! += text.length
  const kinds: SectionKind[] = []
  for (const [i, { parent }] of sections.entries()) {
    const kind = own[i]
    const credible = kind && (size[i]! <= MOST * size[0]! || blocks.length < 8)
    // a table of contents has no sections of its own: what follows it is the text
    kinds.push(credible ? kind : parent >= 0 && own[parent] !== 'contents' ? kinds[parent]! : 'body')
  }
  return kinds
}
