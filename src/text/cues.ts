/**
 * The words by which a Dutch sentence says no, later, somebody else, or that it only cites.
 * Forms are normalised (`normalise`): lower case, no accents, no hyphens.
 */
import { joinedForms, verbForms } from './verbs.ts'
import { normalise, type Word } from './words.ts'

const set = (text: string) => new Set(text.trim().split(/\s+/).map(normalise))

/** Words that deny the clause they stand in. */
export const NEGATIONS =
  set(`geen niet nooit noch nergens niemand evenmin ontbreekt ontbreken ontbrak achterwege afwezig
  afgeschaft vervallen vervalt overbodig overdreven niks niets nimmer geschrapt beëindigd opgeheven stopgezet
  gestaakt onbesproken stilgelegd stilgevallen`)

/** Phrases that deny without a word of negation. */
export const DENIAL_PHRASES = phrases(
  `af te zien|zien af van|ziet af van|zag af van|zagen af van|buiten beschouwing|buiten deze code|buiten dit protocol|buiten het bestek|buiten de reikwijdte|valt buiten|vallen buiten|komt te vervallen|kwam te vervallen|valt erbuiten|vallen erbuiten|valt daarbuiten|vallen daarbuiten|n v t|ongebruikt in|van afgezien|wordt afgezien|is afgezien|is uitgesloten|opgezegd en|ongeschikt bevonden|ongeschikt geacht|zonder vervolg gebleven`,
)

/** Openings that deny all that the sentence says. */
export const DENYING_FRAMES = phrases(
  `het is niet zo dat|het is bij ons niet zo dat|het is niet waar dat|het is een misverstand dat|er is geen sprake van dat|niet is geregeld dat`,
)

/** Negations that say the opposite: "melden en helpen sluiten elkaar niet uit". */
export const AFFIRMING_PHRASES = phrases(
  `elkaar niet uit|niet los van|niet los te|geen eiland|geen los document|geen los stuk|niet vrijblijvend|niet te vergeten|geen beletsel|geen belemmering|geen reden om|niet in de weg|niet minder|geen uitzondering|geen vraag of|als er niets|wanneer er niets|indien er niets|van melden niet af|niet van melden af|wij niet weg|we niet weg|niet weggestuurd|er niet bij zitten|er niet bij laten|het er niet bij`,
)

/** With a negation these affirm: "mag niet worden overgeslagen", "niets doen is geen optie", "geen keuze meer". */
export const OMISSIONS =
  set(`geweigerd afgezien afzien nagelaten nalaten optie ontkomen uitblijven onthouden overgeslagen overslaan verzuimd
  verzuimen weggelaten weglaten gemist vrijblijvend keuze keus uitgesteld uitstellen dubben treuzelen rondlopen overslaat voorbijgaan voorbij uitzondering uitzonderingen
  haak eentje solistisch afwachten wegkijken ontslaat ontheft solo aanwezigheid bijzijn klein`)

/** After these a negation affirms: "niet alleen", "niet later dan", "aarzel niet". */
export const AFFIRMING_AFTER = set(
  `alleen slechts uitsluitend enkel later eerder langer meteen zozeer anders dan minder meer ver pluis zeker veilig lekker zomaar`,
)
export const AFFIRMING_BEFORE = set(
  `aarzel aarzelt aarzelen vergeet vergeten schroom schroomt schuwt schromen wacht wachten zo dan al wel of`,
)

/** With these a negated clause states a rule with its exception: "nooit zonder eerst te overleggen". */
export const EXCEPTIONS = set(
  `zonder tenzij behalve totdat voordat nadat alvorens behoudens anders uitgezonderd`,
)

/** What a text, a tool or a function must be before it is there. */
export const FINISHED = set(`beschikbaar gereed ingericht aangeschaft vastgesteld geleverd verschenen`)

/** First words of a clause that sets a condition, an exception or a time. */
export const CONDITIONS =
  set(`als indien wanneer mocht mochten tenzij behalve zodra zolang voordat nadat terwijl alvorens hoewel ook
  bij ingeval zowel waar wie ongeacht aangezien omdat mits`)

/** First words of a clause that leans on the one before it. */
export const SUBORDINATES = set(
  `dat of waarmee waarin waarbij waardoor waarvan waarop waaraan waarover die om zodat waar hoe wie wat welke`,
)

/** Phrases that put a clause in the future: word after word. */
export const INTENTION_PHRASES = phrases(`
wordt nog|worden nog|nog te doen|nog uit te|nog vast te|nog op te|nog af te|nog in te|nog aan te|nog bepaald|nog uitgewerkt|nog toegevoegd|nog geworven|nog gemaakt|nog opgesteld|nog nader
wordt later|worden later|volgt later|volgt nog|volgen nog|later toegevoegd|hierover volgen|afspraken volgen|nader te bepalen|nader bepaald
voornemens|is van plan|zijn van plan|we van plan|wij van plan|van plan om|van plan een|zoeken nog|zoeken we nog|zoeken wij nog|wordt gezocht|worden gezocht|de bedoeling dat|de bedoeling om|is de bedoeling|de bedoeling met|in ontwikkeling|in voorbereiding|in de maak|verder ontwikkelen
wordt ontwikkeld|wordt onderzocht|worden onderzocht|wij onderzoeken|we onderzoeken|onderzoeken of|onderzoekt of|bekeken wordt|bekeken of|bekijken of|bekijkt of|wordt bekeken
bestuur overweegt|directie overweegt|wij overwegen|we overwegen|overwegen om|college overweegt
t z t|te zijner tijd|tzt|op termijn|in de toekomst|wenselijk|ambitie|actiepunt|vacature|vacant|nog vacant
volgende versie|eerstvolgende versie|latere versie|nieuwe versie|nieuwe druk|volgende druk|volgende editie|nieuwe editie|volgende uitgave|het streven is|streven is dat|er komt wellicht|is aangehouden|wil toe naar|gedacht aan een|volgende herziening|eerstvolgende wijziging|eerstvolgende herziening|binnenkort|is voorzien voor|naar verwachting|werving loopt
volgend jaar|volgend schooljaar|volgend seizoen|komende jaar|komend jaar|komend schooljaar|komend seizoen|komend voorjaar|komend najaar|komende maanden|komende jaren|komende periode|aankomend schooljaar|aankomend jaar|volgende maand|dit najaar|dit voorjaar|het nieuwe schooljaar willen|later dit jaar
op de agenda voor|werkt aan een|werken aan een|werken nog aan|aanvraag loopt|mee bezig|wij zijn bezig|we zijn bezig|in gesprek met de gemeente over
in de loop van|opgenomen in de planning|er komt een|er komt nog|hopen wij|hopen we|we hopen|wij hopen|zouden wij graag|zouden we graag|staat gepland|staan gepland|wordt voorbereid|worden voorbereid|nog geen datum
werken we nog|werken wij nog|spreken we nog|moet nog|moeten nog|dient nog|dienen nog|gedacht wordt aan|wordt gedacht aan|staat nog open|staan nog open|uitzoeken of|uitzoeken hoe|zoekt uit of|denkt na over|denken na over|denken we na|beraadt zich op|beraadt zich nog|beraden ons op|beraden zich op|buigt zich over|buigen zich over
willen we naartoe|willen er naartoe|naartoe willen|komende herziening|vanaf de volgende|nog op te nemen|onderzocht wordt|voornemen is|het plan is|ontwikkelpunt|gewenste situatie|op zoek naar|uitwerking volgt|komt te staan|komen te staan|stelt voor om|stellen voor om|willen ons gaan|er komen nog|volgt zodra|voor te bereiden|punt voor de werkgroep|in concept gereed|gestreefd wordt|wordt gestreefd|in gesprek met de leverancier|ligt een voorstel|voorstel voor|voorstel aan|te bezien of|zou goed zijn|zou mooi zijn|zou fijn zijn|zouden graag|zouden willen|zou willen|zou graag|wil toe naar|te willen|willen toe naar|willen we toe|willen wij toe
moet duidelijk zijn|moet duidelijk worden|wordt besproken of|op den duur|wordt dit jaar|worden dit jaar|op welke wijze dit|in de planning|wordt gewerkt aan|vraagt offertes|offertes op|offerte aangevraagd|is aangevraagd|zijn aangevraagd|nog te regelen|nog vaststellen|nog te kiezen|nog geregeld|nog gekozen|kwartaal komt er|jaar komt er|komt er in het najaar|in het najaar volgt|volgt in het najaar
zou er moeten|zou moeten komen|zouden moeten komen|eenmaal is|wordt overwogen|overwogen wordt|in beraad|nog agenderen|te agenderen|nog niet gestart|op de planning|in onderhandeling|bedenken we deze|bedenken wij deze|deze winter|deze zomer|deze herfst|nog draagvlak|in overweging|besluit later|wordt ingepast|worden ingepast|nog afspreken|nog ontwikkeld|nog ingevuld|nog in te vullen|in te voeren zodra
loopt het gesprek over|loopt een gesprek over|lopen gesprekken over|lopen de gesprekken over|loopt overleg over|is een punt voor|bekijkt dit jaar|bekijken dit jaar|onderzoekt dit jaar|bekijken we of|bekijken wij of|de bedoeling is|nagegaan wordt of deze|is onderwerp van overleg`)

/** Words, in any order, that together put a clause in the future; by their first. */
export const INTENTION_GROUPS = byFirst([
  ['moet', 'nog'],
  ['moeten', 'nog'],
  ['dient', 'nog'],
  ['streven', 'naar'],
  ['streeft', 'naar'],
  ['streven', 'ernaar'],
  ['moet', 'komen', 'zover'],
  ['overweegt', 'te'],
  ['overwegen', 'te'],
  ['zodra', 'gereed'],
  ['zodra', 'afgerond'],
  ['zodra', 'akkoord'],
  ['zodra', 'ingestemd'],
  ['nieuwe', 'komt', 'veld'],
  ['nieuwe', 'komt', 'tabblad'],
  ['zodra', 'ingericht'],
  ['zodra', 'rond'],
  ['zodra', 'klaar'],
  ['zodra', 'beschikbaar'],
  ['zodra', 'vastgesteld'],
  ['zodra', 'invoert'],
  ['zodra', 'invoeren'],
  ['graag', 'willen'],
  ['werken', 'nog', 'uit'],
  ['wordt', 'volgende', 'versie'],
  ['straks', 'bedoeling'],
  ['na', 'of', 'aansluiting', 'mogelijk'],
  ['na', 'of', 'deelname', 'mogelijk'],
])

/** One word that says it is only wished for. */
export const WISHES = set(
  'straks wensenlijst wensenlijstje wenslijst verlanglijst verlanglijstje wens wensen hopelijk vooralsnog',
)

/** Phrases that retell a law, a guide or the field, instead of providing for something. */
export const REFERENCE_PHRASES = phrases(`
volgens de wet|volgens het besluit|volgens de handreiking|volgens het basismodel|volgens de toelichting|volgens de richtlijn|volgens het ministerie|volgens de meldcode moet|volgens de wetgever|volgens de landelijke|volgens de minister|van scholen wordt|van instellingen wordt|van organisaties wordt|van professionals wordt
aldus de|aldus het|aldus artikel|de wet vereist|de wet verplicht|de wet schrijft|de wet stelt|de wet kent|de wet zegt|kent de wet|schrijft de wet|het besluit schrijft|het basismodel schrijft|basismodel schrijft voor|handreiking schrijft voor|wet verplichte meldcode huiselijk geweld en kindermishandeling is|wet meldcode is
de avg stelt|de avg kent|de avg geeft|de avg regelt|meldcode bevat in ieder geval|elke meldcode|iedere meldcode|hoort in een meldcode|horen in een meldcode|in een meldcode te staan|in het wetsvoorstel|evaluatie van de wet|nota van toelichting|heeft de knmg|met de campagne|op de studiedag|de wetswijziging|in de tweede kamer|parlementaire geschiedenis|beveelt zij aan|op landelijk niveau|landelijk vindt|landelijk wordt|landelijk worden|het besluit noemt|het besluit afzonderlijk|in de literatuur|verstaat de wetgever|op grond van de beroepscode|volgens de beroepscode|bij de invoering van het afwegingskader|een wettelijke plicht|bedoeling van de wetgever|de wetgever beoogt|memorie van toelichting
in de toelichting|sinds 1 januari 2019 kent|sinds 1 januari 2019 zijn|sinds 1 januari 2019 is|sinds 1 juli 2013|sinds 2015 kan|op 1 juli 2013|in werking getreden|destijds|zie voor meer informatie|zo luidde|verkrijgbaar|elke organisatie|iedere organisatie|elke organisatie met|organisaties moeten|organisaties dienen|instellingen moeten|daarin moet staan|zou moeten|zouden moeten
voorbeelden van|bestaat uit vijf stappen die|zie hoofdstuk|zie begrippenlijst|zie bijlage van|zie de wegwijzer|zie de databank|zie de brochure|zie raadsvoorstel|te bestellen|heette deze|noemt het besluit|zie ook het artikel|zie het artikel|vindt u het artikel|verder lezen|uitgave van|tweede druk|verplichte literatuur|uit een enquête|was de grootste|in meldcode in zicht|wordt verstaan|nieuw in het|sinds de wijziging van het besluit|sinds de wijziging van de wet|vorig jaar heeft|vorig jaar hebben|handboek voor|landelijke cijfers|uit onderzoek|onderzoek blijkt|door het rijk|de rijksoverheid heeft|wordt vaak onderschat|heet een`)

/** … where they open the sentence: "een meldcode moet vijf stappen bevatten", but "eerst moet er een meldcode zijn". */
export const OPENING_REFERENCES = phrases(
  `er bestaan|er bestaat een|er zijn op de markt|voorheen|overwegende dat|gelet op|een meldcode moet|een meldcode bevat|een meldcode bestaat`,
)

/** Phrases that only say where a text is; of our own site they say that we publish it. */
export const ELSEWHERE_PHRASES = phrases(
  `is te downloaden|zijn te downloaden|te vinden op|te raadplegen op|vindt u in de folder`,
)

/** Openings of a definition after its term. */
export const DEFINES = phrases(
  `is een|is elke|is iedere|zijn alle|zijn uitingen|betekent|houdt in|wordt verstaan|verstaan wij|verstaan we|verstaan we onder|is de organisatie|is geweld|staat voor|is de term`,
)

/** Whether a phrase of the index stands at word `i`, not beyond `last`. */
export function phraseAt(index: Map<string, string[][]>, words: Word[], i: number, last: number): boolean {
  const candidates = index.get(words[i]!.form)
  return (
    candidates?.some(
      phrase => i + phrase.length - 1 <= last && phrase.every((form, k) => words[i + k]!.form === form),
    ) ?? false
  )
}

/** A list of phrases, each a list of normalised words, by their first word. */
function phrases(text: string): Map<string, string[][]> {
  return byFirst(
    text
      .trim()
      .split(/[|\n]/)
      .map(line => line.trim().split(' ').map(normalise)),
  )
}

function byFirst(lists: string[][]): Map<string, string[][]> {
  const index = new Map<string, string[][]>()
  for (const words of lists) index.set(words[0]!, [...(index.get(words[0]!) ?? []), words])
  return index
}

/** Verbs of setting something up: with a date to come they announce, they do not provide. */
export const SETTING_UP = new Set<string>()
for (const verb of `stellen aanstellen kiezen invoeren voeren aanschaffen ontwikkelen opstellen toevoegen inrichten aanvragen benoemen
  aanwijzen opzetten starten beginnen organiseren voorlichten voorstellen onderzoeken uitwerken opnemen maken invullen boeken inplannen
  scholen aansluiten informeren implementeren verwerken plaatsen rapporteren afspreken`.split(/\s+/))
  for (const form of verbForms(verb)) SETTING_UP.add(form)

/** Subjects by which an organisation speaks of itself as planning. */
export const OURSELVES = set(
  'wij we ons onze men organisatie stichting school bestuur directie gemeente vereniging club praktijk instelling werkgroep team teams college management praktijk commissie mt',
)

/** Seasons: "in het voorjaar zullen …". */
export const SEASONS = set(
  'voorjaar najaar zomer herfst winter januari februari maart april mei juni juli augustus september oktober november december kwartaal',
)

/** Particles of separable verbs; at the end of their clause, or before a preposition, they belong to the verb. */
export const FUNCTION_WORDS =
  set(`aan bij met in op voor tijdens en of dat als na over van door tot om te uit via naar volgens binnen
  zonder wanneer indien dan maar want zodat omdat voordat nadat zodra terwijl alvorens waar die wie is wordt worden zijn kan moet mag zal heeft hebben per conform onder tegen wat hoe welke waarom waar`)

/** Common verbs, to see where a clause begins: "… en leggen de weging voor". */
export const COMMON_VERBS = new Set<string>()
export const INFINITIVES = new Set<string>()
for (const verb of `zijn hebben worden kunnen moeten mogen willen zullen gaan komen doen zien staan laten blijven houden geven nemen krijgen
  brengen maken zetten leggen stellen vragen bellen melden praten spreken bespreken overleggen wegen beslissen besluiten bepalen noteren
  registreren vastleggen informeren vertellen luisteren volgen bewaken zorgen regelen organiseren bieden helpen verwijzen schakelen
  beoordelen schatten raadplegen consulteren toetsen delen bewaren beheren werken handelen kijken schrijven voeren nodigen plannen lezen
  tekenen ontvangen bezoeken treden vallen hangen liggen zitten gelden sluiten vinden vormen dragen leveren betalen rapporteren
  verwerken gebruiken hanteren dienen hoeven kennen weten denken betrekken begeleiden ondersteunen coachen evalueren controleren
  beschikken verzorgen verlenen starten stoppen herhalen oefenen beschrijven observeren signaleren ontvangen vernietigen
  beschermen steunen adviseren inventariseren stellen brengen loopt lopen nagaan afspreken aanstellen aansluiten opnemen
  toevoegen inzetten invoeren bijhouden inwinnen voorleggen meedoen deelnemen boeken inrichten opstellen ontwikkelen volgen lukken slagen`.split(
  /\s+/,
)) {
  for (const form of verbForms(verb)) COMMON_VERBS.add(form)
  if (!/^(zorgen|vragen|willen|weten)$/.test(verb)) INFINITIVES.add(verb)
}
for (const [particle, base] of [
  ['op', 'nemen'],
  ['in', 'voeren'],
  ['aan', 'sluiten'],
  ['vast', 'leggen'],
] as const)
  for (const form of joinedForms(particle, base)) INFINITIVES.add(form)

/** Passive auxiliaries: what stands beside them undergoes. */
export const PASSIVE = set('wordt worden werd werden geworden')

/** Organisations and people elsewhere, whose duty is not ours. */
export const OTHERS =
  set(`hulpofficier inspecteur ggdinspecteur augeo comensha ggzinstelling buurgemeente stadsregio vertrouwensarts kindertelefoon expertisecentrum veiligheidshuis vng nocnsf sportkoepel vakbond academie openbaarministerie
  veiligthuis vt amk shg ashg amhk gemeente gemeenten ggd politie huisartsenpost wijkteam inspectie ministerie overheid rijk rijksoverheid
  branche brancheorganisatie branchevereniging beroepsvereniging beroepsgroep beroepsgroepen beroepsverenigingen brancheorganisaties brancheverenigingen koepel koepels provincie centrumgemeente rechter kinderrechter
  gezinsvoogd jeugdbeschermer jeugdbescherming bureaujeugdzorg meldpunt steunpunt kinderbescherming reclassering bond sportbond wijkteams zorgverzekeraar
  gedragswetenschappersvereniging wetgever kabinet minister staatssecretaris tweedekamer knmg lhv movisie nji lvak rvdk bjz wijkagent ggz
  hulpverleningsinstelling burger burgers consultatiebureau buurtteam consultatiebureaus buurtteams toegangsteam toegangsteams regiogemeenten
  franchise franchiseorganisatie franchisegever samenwerkingsverband samenwerkingsverbanden jeugdhulpaanbieders poraad voraad mboraad vvn knmt knov knmp kngf actiz`)

/** Organisations that are another's only to an organisation of another sector. */
export const FOREIGN = set(
  `school basisschool ziekenhuis thuiszorg kinderopvang crèche woningcorporatie corporatie huisarts huisartsen bso kraamzorg
  ambulancedienst vrouwenopvang jeugdgezondheidszorg sportvereniging leerplichtambtenaar
  dorpenteam gebiedsteam gebiedsteams jeugdteam jeugdteams`,
)

/** Plural nouns that, without an article, speak of the field in general. */
export const GENERAL = set(
  `organisaties instellingen scholen professionals huisartsen artsen gemeenten beroepskrachten zorgverleners verenigingen corporaties
  zorginstellingen ziekenhuizen huisartsenpraktijken kinderdagverblijven besturen werkgevers hulpverleners jeugdhulpaanbieders schoolbesturen zorgaanbieders gezinsvoogden sportverenigingen beroepsbeoefenaren zorgprofessionals`,
)

/** Before such a plural it is not ourselves: "Veel ziekenhuizen hebben …". */
export const SOME = set('veel sommige meeste andere enkele vele')

/** Verbs by which a norm is laid on others: "werkgevers in de zorg horen …". */
export const MODALS = set(
  'moeten dienen horen behoren mogen kunnen zijn hebben worden doen wijzen wegen melden bespreken gebruiken beslissen',
)

/** What lays down norms, and what it does with them: "het Besluit verlangt", "in de gids wordt aanbevolen". */
export const NORMS = set(
  `besluit wet wetgever basismodel gids handreiking wgbo avg jeugdwet wmo toelichting rekenkamer handleiding landelijkemeldcode
  brochure rapport modelcode literatuur factsheet inspectiekader toetsingskader`,
)
export const NORM_VERBS = set(
  `verlangt bepaalt eist vereist schrijft noemt stelt verplicht vraagt zegt regelt kent bevat gaat beveelt vermeldt ziet adviseert
  staat wordt is geeft luidt laat verstaat benadrukt onderstreept beoogt`,
)

/** Prepositions: a noun phrase after one is no subject. */
export const PREPOSITIONS =
  set(`aan bij met van in op voor naar via door tegen over uit om onder tot tijdens binnen zonder volgens na per tussen
  namens ondanks omtrent vanuit vanaf sinds jegens wegens`)

/** Determiners and adjectives that may stand before a subject's noun. */
export const DETERMINERS = set(
  'de het een elke elk iedere ieder deze dit die dat alle onze ons mijn hun haar zijn uw je jullie zijn beide sommige eigen',
)

/** What a sentence is judged with besides its own words. */
export interface Circumstances {
  /** year of the document, when it tells; later years are still to come */
  year: number | undefined
  /** normalised names by which this organisation itself may appear among the others: "gemeente", "ggd" */
  own: ReadonlySet<string>
}
