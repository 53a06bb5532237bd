/** What registrations call a sector, to its id in the rules. */

/** Words without capitals, accents and signs, as `wordsOf` makes them. */
const NAMES: Record<string, string[]> = {
  gezondheidszorg: words(
    'zorg, gezondheid, huisarts, huisartsen, huisartsenzorg, huisartsenpraktijk, huisartsenpost, eerste lijn, eerstelijnszorg, ggz, geestelijke gezondheidszorg, verslavingszorg, ziekenhuis, ziekenhuizen, thuiszorg, wijkverpleging, kraamzorg, verloskunde, verloskundigen, vvt, ouderenzorg, verpleeghuis, verpleging en verzorging, gehandicaptenzorg, ghz, revalidatie, ambulancezorg, tandarts, tandartsen, mondzorg, fysiotherapie, paramedische zorg, logopedie, apotheek, health care, healthcare',
  ),
  jeugdgezondheidszorg: words('jgz, jeugdgezondheid, consultatiebureau, ggd, ggd jgz, youth health care'),
  onderwijs: words(
    'basisonderwijs, primair onderwijs, po, basisschool, basisscholen, voortgezet onderwijs, vo, middelbaar onderwijs, speciaal onderwijs, speciaal basisonderwijs, so, sbo, vso, so vso, passend onderwijs, middelbaar beroepsonderwijs, mbo, roc, hoger onderwijs, hbo, wo, school, scholen, education, primary education, secondary education, school education',
  ),
  kinderopvang: words(
    'kinderdagverblijf, kdv, dagopvang, bso, buitenschoolse opvang, kdv bso, creche, peuteropvang, peuterspeelzaal, peuterspeelzaalwerk, voorschool, vve, gastouder, gastouders, gastouderopvang, gastouderbureau, child care, childcare',
  ),
  jeugdzorg: words(
    'jeugdhulp, jeugdhulpverlening, jeugdbescherming, jeugdreclassering, jeugd ggz, pleegzorg, gezinshuis, jeugd, youth care',
  ),
  'maatschappelijke-ondersteuning': words(
    'wmo, maatschappelijke opvang, maatschappelijk werk, maatschappelijke dienstverlening, welzijn, welzijnswerk, sociaal werk, sociaal domein, wijkteam, sociaal team, sociaal wijkteam, vrouwenopvang, schuldhulp, schuldhulpverlening, dagbesteding, beschermd wonen, begeleid wonen, jongerenwerk, ouderenwerk, social support, social work',
  ),
  'politie-justitie': words(
    'politie, justitie, veiligheid, reclassering, halt, coa, asielopvang, police, justice',
  ),
  leerplicht: words('leerplicht en rmc, leerplicht rmc, rmc, bureau leerplicht, school attendance'),
  sport: words(
    'sportvereniging, sportverenigingen, sportclub, sportclubs, sportschool, turnen, voetbal, sports',
  ),
  vrijwilligerswerk: words(
    'vrijwilligers, vrijwilligersorganisatie, kerk, kerken, levensbeschouwing, speeltuin, volunteering, volunteers',
  ),
  scouting: words('scouts, scoutinggroep'),
  zwembad: words('zwembaden, zwemmen, zwemles, swimming pool'),
  woningcorporatie: words(
    'woningcorporaties, corporatie, wonen, woningbouw, woningbouwvereniging, volkshuisvesting, huisvesting, housing, housing association',
  ),
  gemeente: words('gemeentelijk, gemeentelijke organisatie, overheid, municipality, local government'),
}

/** The sector that `written` names, of those there are; `null` when it names none, or more than one. */
export function sectorNamed(written: string, sectors: readonly string[]): string | null {
  const ids = new Map<string, string>()
  for (const id of sectors) for (const name of [wordsOf(id), ...(NAMES[id] ?? [])]) ids.set(name, id)
  const whole = ids.get(wordsOf(written))
  if (whole !== undefined) return whole
  // "Onderwijs (PO)", "GGZ / verslavingszorg", "Kinderopvang - KDV en BSO"
  const parts = written.split(/[/(),;:&+–-]|\b(?:en|and)\b/i).flatMap(part => ids.get(wordsOf(part)) ?? [])
  const [only, ...others] = new Set(parts)
  return only !== undefined && others.length === 0 ? only : null
}

/** `Crèche/BSO` is `creche bso`: what headers and names of sectors are compared by. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function words(list: string): string[] {
  return list.split(', ')
}
