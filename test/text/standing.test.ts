import { describe, expect, test } from 'vitest'
import {
  clausesOf,
  isGloss,
  isQuoted,
  isWithout,
  type Standing,
  standingsOf,
  wordsOf,
} from '../../src/text/index.ts'

/** The standing of each clause, with the words it begins with. */
function standings(text: string, year?: number): string[] {
  const words = wordsOf(text)
  const clauses = clausesOf(text, words)
  return standingsOf(text, words, clauses, { year, own: new Set() }).map(
    (standing, i) => `${words[clauses[i]!.first]!.form}: ${standing}`,
  )
}

const least = (text: string, year?: number): Standing[] =>
  standings(text, year).map(line => line.split(': ')[1] as Standing)

describe('provides', () => {
  test.each([
    'De intern begeleider brengt de signalen in kaart.',
    'De IB’er zal de signalen vastleggen in het dossier.',
    'Er wordt nooit gemeld zonder eerst met een collega te overleggen.',
    'Wij overleggen niet alleen met een collega, maar ook met Veilig Thuis.',
    'Zonder toestemming van de ouders wordt niet gemeld, tenzij de veiligheid dat vraagt.',
    'Aarzel niet om Veilig Thuis te bellen.',
    'Zo nodig vraagt de mentor advies aan Veilig Thuis.',
    'De weging mag niet worden overgeslagen.',
    'Melden en helpen sluiten elkaar niet uit.',
    'Alleen als het gevaar oplevert, blijft het gesprek achterwege.',
    'Gegevens worden niet verstrekt dan na instemming van de ouders.',
    'Letsel dat niet past bij het verhaal wordt beschreven en gefotografeerd.',
    'Het besluit om niet te melden wordt vastgelegd.',
    'Ouders hebben vaak een verklaring waar niemand aan had gedacht.',
    'Stopt het geweld niet, dan meldt de directeur alsnog.',
    'Elke drie jaar komt er een herhalingsavond.',
    'U bewaart wat u zag niet in uw hoofd maar op het groene formulier.',
    'De mentor dient nog diezelfde dag een notitie in.',
    'Er wordt bekeken of de situatie is verbeterd.',
    'Waarnemingen worden nog in dezelfde dienst opgeschreven.',
    'Een melding blijft slechts achterwege indien er geen gevaar meer is.',
    'Zij bepalen wat er dreigt als er niets gebeurt.',
    'Bij acuut gevaar zien wij van melden niet af.',
    'Ouders die hun dossier willen bekijken, sturen wij niet weg.',
    'Inzage wordt niet geweigerd, behoudens voor zover een ander daardoor in gevaar zou worden gebracht.',
    'Zo’n lijst is niet aanwezig, en daarom gaat het oordeel altijd eerst langs Veilig Thuis.',
    'Bij de koppeling gaat een folder mee waarin ouders lezen dat wij zo werken.',
    'De richtlijn is voor alle medewerkers te vinden op het intranet.',
    'Bij gevaar doet zij die melding ongeacht de wens van de vrouw.',
    'Wie een aanwijzing krijgt, laat het er niet bij zitten.',
    'De kwaliteitsmedewerker telt hoe vaak Veilig Thuis om raad is gevraagd.',
    'Er zijn twee wegen: het wijkteam vragen om hulp te bieden of melden.',
  ])('%s', text => expect(least(text)).toContain('provision'))
})

describe('denies', () => {
  test.each([
    'Wij beschikken niet over een risicotaxatie-instrument.',
    'Er is geen aandachtsfunctionaris.',
    'Een jaarlijks overzicht wordt niet gemaakt.',
    'Een scholingsplan ontbreekt.',
    'Informatie verstrekken wij in geen enkel geval.',
    'De bijeenkomsten bezoekt zij sinds vorig jaar niet meer.',
    'Het overleg met het meldpunt is uit dit protocol geschrapt.',
    'Van het vastleggen wordt binnen de corporatie afgezien.',
    'Een polis die medewerkers dekt, is door de stichting niet afgesloten.',
    'Scoreformulieren zijn voor deze afdeling ongeschikt bevonden.',
  ])('%s', text => expect(least(text)).toContain('denial'))
})

describe('refuses all that it says', () => {
  test.each(['Het is niet zo dat de mentor het met een collega bespreekt, en hij legt niets vast.'])(
    '%s',
    text => expect(new Set(least(text))).toEqual(new Set(['refusal'])),
  )
})

test('a sentence of signs alone has no standing', () => expect(least('– · –')).toEqual([]))

test('a denial reaches its own clause only', () => {
  expect(
    standings('Wij hebben geen eigen instrument en leggen de weging daarom voor aan Veilig Thuis.'),
  ).toEqual(['wij: denial', 'en: provision'])
})

describe('intends', () => {
  test.each([
    'In 2025 stellen we een aandachtsfunctionaris aan.',
    'Er wordt nog een aandachtsfunctionaris gezocht.',
    'Wij zijn voornemens een scholingsplan te maken.',
    'Een folder voor ouders is in ontwikkeling.',
    'Volgend schooljaar komt er een scholing.',
    'Actiepunt: uitwerken hoe wij signalen registreren.',
    'Het voornemen is om iedereen jaarlijks te trainen.',
    'Zodra de proef is afgerond, gaan de poliklinieken letsel intekenen.',
    'De directie beraadt zich op de vraag of wij zelf mogen melden.',
    'Meester Hugo wil zich dit jaar laten opleiden tot aandachtsfunctionaris.',
    'Graag zou zij aanschuiven bij het regionale netwerk.',
    'De kindcheck wordt in 2026 ingebouwd in de intake.',
    'Na instemming van de ondernemingsraad zal de regeling aan het personeel worden bekendgemaakt.',
    'Na het gereedkomen van het nieuwe handboek zal daarin een toelichting worden opgenomen.',
    'Overwogen wordt het aantal meldingen jaarlijks aan het bestuur te rapporteren.',
    'De stichting stelt momenteel een afwegingskader op.',
    'Op het afwegingskader gaan wij over zodra de instructie is uitgebracht.',
    'Met de politie loopt het gesprek over een convenant.',
    'Over deelname aan het netwerk wordt na de zomer een besluit genomen.',
    'Zodra de gemeente de verwijsindex invoert, sluiten wij aan.',
    'Femke gaat zich dit jaar aanmelden bij het netwerk.',
    'Met de gemeente wordt gesproken over een convenant.',
    'De bedoeling is om de meldcode op te nemen in het veiligheidsplan.',
    'In het teamoverleg van november is gesproken over het afwegingskader.',
  ])('%s', text => expect(least(text, 2024)).toContain('intention'))

  test('but waits for nobody’s approval where parents consent', () =>
    expect(least('Na instemming van de ouders zal de mentor de huisarts bellen.')).toEqual(['provision']))

  test('no more when the year has come', () => {
    expect(least('Sinds 2023 is er een aandachtsfunctionaris.', 2024)).toEqual(['provision'])
  })
})

test('what frames a sentence speaks for all of it', () => {
  expect(
    least('Wij zijn van plan het volgende in te voeren: de mentor bespreekt het, en hij legt het vast.'),
  ).toEqual(['intention', 'intention', 'intention'])
  expect(least('De GGD schrijft haar artsen het volgende voor: bel Veilig Thuis.')).toEqual([
    'other',
    'other',
  ])
})

describe('speaks of another', () => {
  test.each([
    'De gemeente houdt een jaarlijks overzicht bij.',
    'Na de melding bepaalt Veilig Thuis wat er gebeurt.',
    'De branchevereniging informeert alle leden over de meldcode.',
    'De medewerker van Veilig Thuis die twijfelt, overlegt met de arts.',
    'Bij het AMK bepaalt men hoe groot het gevaar is.',
    'Werkgevers in de zorg horen hun personeel te scholen.',
    'Welke hulp het gezin krijgt, regelt Veilig Thuis.',
    'Scholen, artsen en kinderopvang zullen moeten laten zien dat zij signalen op een rij zetten.',
    'Op een verzoek om inzage in het strafdossier wordt door het openbaar ministerie beslist.',
    'Veel ziekenhuizen hebben een folder voor patiënten.',
    'De verwijsindex wordt hier gebruikt door de GGD en de politie.',
    'Een risicotaxatie hoort bij de taak van Veilig Thuis.',
    'De huisarts beslist volgens zijn eigen code; onze trainers wachten dat af.',
    'Het samenwerkingsverband belegt drie bijeenkomsten.',
    'De franchise registreert plaatsingen in de verwijsindex.',
  ])('%s', text => expect(least(text)).toContain('other'))

  test('but a label is nobody’s duty', () => expect(least('Veilig Thuis: 0800-2000')).not.toContain('other'))
})

describe('only refers', () => {
  test.each([
    'Volgens de wet bevat een meldcode in ieder geval vijf stappen.',
    'Een meldcode moet een stappenplan bevatten.',
    'De meldcode is te downloaden op rijksoverheid.nl.',
    '1.2 De Wmo verlangt van aanbieders dat zij een meldcode hebben.',
    'Het Besluit verlangt dat bij twijfel Veilig Thuis wordt geraadpleegd.',
    'overwegende dat bij twijfel Veilig Thuis wordt geraadpleegd,',
    'In de parlementaire geschiedenis wordt gesproken van een plicht om te handelen.',
    'Per 1 januari 2019 is er een afwegingskader, waarin de professional zich afvraagt of melden nodig is.',
    'Volgens de KNMG behoren artsen bij acute onveiligheid altijd te melden.',
    'De toelichting op dat artikel benadrukt dat niemand mag afwachten.',
    'Op landelijk niveau is er aandacht voor eerwraak.',
    'In de regionale gids wordt een jaarlijks overzicht aanbevolen.',
    'Artikel 2, tweede lid, noemt als eerste het in kaart brengen van signalen.',
    'Het personeel heeft volgens de wetgever een handelingsplicht.',
    'Van scholen wordt verwacht dat nieuwe leerkrachten de meldcode kennen.',
    'In de folder van Veilig Thuis staat dat gevaar altijd tot een melding leidt.',
    'Er bestaan instrumenten voor risicotaxatie, ontwikkeld voor de politie.',
  ])('%s', text => expect(least(text)).toContain('reference'))
})

test('a change in the law that we follow is a provision', () =>
  expect(least('Sinds 1 januari 2019 gebruiken wij het afwegingskader van onze beroepskrachten.')).toEqual([
    'provision',
  ]))

describe('explains a word', () => {
  test.each([
    ['Tolk: iemand die vertaalt wat een ander zegt.', true],
    ['Inzagerecht: het recht van een persoon om te weten wat er van hem is vastgelegd.', true],
    ['Afwegingskader: set vragen waarmee een beroepsgroep bepaalt of melden nodig is.', true],
    ['Reikwijdte: alle vormen van kindermishandeling en partnergeweld.', false],
    ['Deze code is er voor allebei: geweld in de relatie en mishandeling van kinderen.', false],
    ['Stap 2: iemand die meekijkt.', false],
  ])('%s %s', (text, expected) => expect(isGloss(text)).toBe(expected))
})

describe('a word on its own', () => {
  const at = (text: string, form: string) => {
    const words = wordsOf(text)
    return { text, words, word: words.findIndex(word => word.form === form) }
  }

  test.each([
    ['Wij wegen zonder afwegingskader.', 'afwegingskader', true],
    ['Zonder overleg wordt niet gemeld.', 'overleg', false],
    ['De arts belt zonder naam te noemen met Veilig Thuis.', 'noemen', false],
  ])('is what one does without, in “%s”: %s %s', (text, form, expected) => {
    const { words, word } = at(text, form)
    expect(isWithout(words, word, { first: 0, last: words.length - 1, role: 'main' })).toBe(expected)
  })

  test.each([
    ['Een school schreef: “Onze coördinator belt de ouders na zes weken.”', 'coordinator', true],
    ['De directeur zegt: “Doen.” en belt de ouders.', 'ouders', false],
  ])('is quoted, in “%s”: %s %s', (text, form, expected) => {
    const found = at(text, form)
    expect(isQuoted(found.text, found.words, found.word)).toBe(expected)
  })
})
