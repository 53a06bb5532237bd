/** What the command line says, in Dutch. */
import type { CliMessages } from './messages.ts'

export const nl: CliMessages = {
  help: {
    program:
      'Toetst een meldcode huiselijk geweld en kindermishandeling aan het referentiemodel en toont het bewijs.',
    headings: {
      usage: 'Gebruik:',
      arguments: 'Argumenten:',
      options: 'Opties:',
      globalOptions: 'Algemene opties:',
      commands: 'Opdrachten:',
      exitCodes: 'Exitcodes:',
      examples: 'Voorbeelden:',
      files: 'Bestanden:',
      name: 'Naam:',
    },
    usage: '<opdracht> [opties]',
    more: 'Opties van een opdracht: meldcode <opdracht> --help',
    check: {
      usage: '[opties] [paden…]',
      summary: 'toetst protocollen en toont wat ontbreekt',
      description:
        'Toetst protocollen (.docx, .pdf, .odt, .html, .md, .txt, .yaml) en toont wat er staat, wat ontbreekt en waarom dat telt.',
      term: 'paden',
      paths: 'bestanden, mappen, patronen of - (standaardinvoer); zonder paden: deze map',
    },
    explain: {
      usage: '[opties] <element>',
      summary: 'legt een element of een foutcode uit',
      description:
        'Legt een element of criterium uit: wie het vraagt, bronnen, voorbeelden, wat te schrijven. Of de code achter een foutmelding: wat er gebeurde, waarom en wat u kunt doen.',
      element: 'naam van een element of criterium, zoals stap-2-consultatie, of een foutcode, zoals E012',
    },
    models: {
      usage: '[opties]',
      summary: 'toont de referentiemodellen en hun verschillen',
      description: 'Toont de referentiemodellen, of wat er tussen twee ervan verschilt.',
    },
    config: {
      usage: '[opties] [bestand]',
      summary: 'controleert de instellingen, of toont wat er geldt',
      description:
        'Controleert meldcode.config.yaml. Met --print: wat er geldt (voor een bestand) en waar het vandaan komt.',
      term: 'bestand',
      file: 'het protocol waarvoor de instellingen gelden',
    },
    init: {
      usage: '[opties]',
      summary: 'richt een map met protocollen in: instellingen, pijplijn, skelet',
      description:
        'Schrijft meldcode.config.yaml en, naar wens, een pijplijn, een pre-commit-hook en het skelet van een protocol. Vraagt wat niet is opgegeven.',
    },
    completion: {
      usage: '<shell>',
      summary: 'geeft het script dat opdrachten aanvult in bash, zsh of fish',
      description:
        'Geeft het script dat opdrachten, opties en namen van modellen en elementen aanvult.\nbash, in ~/.bashrc: source <(meldcode completion bash)\nzsh, in ~/.zshrc, na compinit: source <(meldcode completion zsh)\nfish, in config.fish: meldcode completion fish | source',
      shell: 'bash, zsh of fish',
    },
    diff: {
      usage: '[opties] <oud> <nieuw>',
      summary: 'toont wat een wijziging van een protocol wint, verliest en verzwakt',
      description:
        'Vergelijkt twee versies van een protocol: bestanden, of revisies van git als HEAD~1:protocol.md. Exitcode 1 als er iets verloren of verzwakt is wat vereist is.',
      terms: ['oud', 'nieuw'],
      old: 'de oude versie',
      new: 'de nieuwe versie',
    },
    merge: {
      usage: '[opties] <delen…>',
      summary: 'voegt de delen van check --shard samen tot één rapport',
      description: 'Voegt de delen van check --shard samen tot het rapport dat één keer check zou geven.',
      term: 'delen',
      parts: 'de bestanden die check --shard schreef, alle',
    },
    baseline: {
      usage: '[opties] [paden…]',
      summary: 'legt vast wat er nu ontbreekt, zodat alleen nieuwe gaten tellen',
      description:
        'Schrijft een nulmeting: wat er nu ontbreekt, telt daarna niet meer mee in check --baseline.',
    },
    portfolio: {
      usage: '[opties] <map>',
      summary: 'toetst veel organisaties en maakt rapporten om over te dragen',
      description:
        'Toetst alle organisaties van een manifest (.yaml, .csv, .xlsx) of van een map met een submap per organisatie, en schrijft rapporten, overzicht, actieplannen en brieven.',
      term: 'map',
      path: 'een manifest, of een map waarin het staat; zonder manifest is elke submap een organisatie',
    },
    rules: {
      usage: '[opties] [map]',
      summary: 'toetst de voorbeelden van eigen regels',
      description:
        'Toetst of de voorbeelden van eigen regels kloppen: wat onder meets staat moet voldoen, wat onder fails staat niet. Exitcode 1 als er een niet klopt.',
      term: 'map',
      folder: 'map met elements/, lexicon/ en models/ (anders die van rules in meldcode.config.yaml)',
    },
    values: {
      file: 'bestand',
      folder: 'map',
      format: 'vorm',
      level: 'niveau',
      name: 'naam',
      date: 'datum',
      pipeline: 'pijplijn',
      models: 'modellen',
    },
    options: {
      model: 'referentiemodellen, gescheiden door komma’s, of all (standaard basismodel-2010)',
      sector: 'sector van de organisatie, zoals onderwijs (anders uit de tekst afgeleid)',
      staff: 'aantal medewerkers; bepaalt met de sector wat vereist is',
      format:
        'vorm van het rapport: terminal (standaard), json, ndjson, sarif, junit, checkstyle, github, gitlab, markdown, tap, csv of html; vaker mag',
      mergeFormat: 'vorm van het rapport: die van check, behalve html; vaker mag',
      output: 'schrijft het rapport van de --format ervoor in een nieuw bestand',
      force: 'overschrijft het bestand van --output als het er al is',
      failOn: 'vanaf wanneer exitcode 1 volgt: missing, partial, recommended of never (standaard partial)',
      portfolioFailOn:
        'vanaf wanneer exitcode 1 volgt: missing, partial, recommended of never (standaard never)',
      quiet: 'toont alleen wat ontbreekt, zonder uitleg',
      portfolioQuiet: 'toont alleen de telling, zonder de tabel van organisaties',
      stdinFilename:
        'naam van wat op - binnenkomt (standaard stdin.md, of .docx, .odt, .pdf naar wat het is)',
      limit:
        'grenzen per document: size in MB, unpacked in MB (64), memory in MB (512), time in seconden, depth in niveaus (256); zoals size=100,time=60',
      config: 'instellingen uit dit bestand (anders meldcode.config.yaml, in deze map of erboven)',
      noConfig: 'zonder instellingen, ook als die er zijn',
      baseline: 'alleen wat niet in deze nulmeting staat, telt',
      baselineFile: 'waar de nulmeting komt (standaard meldcode-baseline.json)',
      print: 'toont wat er geldt en waar het vandaan komt',
      cache: 'bewaart uitkomsten in .meldcode-cache en gebruikt ze opnieuw',
      cacheFolder: 'hetzelfde, in deze map',
      workers: 'aantal processorkernen (standaard alle, bij 40 bestanden of meer)',
      shard: 'toetst deel i van n en schrijft het weg voor meldcode merge, zoals 1/3',
      watch: 'toetst na elke wijziging opnieuw en toont wat die deed (Ctrl-C stopt)',
      organisation: 'naam van de organisatie',
      ci: 'pijplijn die de protocollen toetst: github, gitlab of none (standaard none)',
      preCommit: 'schrijft ook .pre-commit-config.yaml',
      skeleton: 'schrijft ook het skelet van een protocol voor de sector',
      forceAll: 'overschrijft bestanden die er al zijn',
      combine: 'rekent alle bestanden samen als het protocol van één organisatie',
      html: 'schrijft in deze map het overzicht (index.html) en een pagina per organisatie',
      pdf: 'schrijft in deze map een PDF per organisatie; nodig is Chromium, Chrome of Edge (of wijs een browser aan met MELDCODE_BROWSER)',
      docx: 'schrijft in deze map een Word-rapport per organisatie',
      plan: 'schrijft in deze map een actieplan per organisatie',
      planFormat: 'vorm van het actieplan: docx (standaard), xlsx of markdown',
      letters: 'schrijft in deze map een brief per organisatie',
      letterTemplate: 'eigen sjabloon voor de brieven (tekst met {{velden}})',
      xlsx: 'schrijft de tabel en alle gaten in dit Excel-bestand',
      csv: 'schrijft alle gaten in dit CSV-bestand',
      json: 'bewaart deze ronde in dit bestand, voor --previous van de volgende',
      previous: 'de bewaarde vorige ronde: toont wat er sindsdien veranderde',
      date: 'datum van het onderzoek, zoals 2026-11-02 (standaard vandaag)',
      diffFormat: 'vorm: terminal (standaard), markdown of json',
      diff: 'toont wat er tussen twee modellen verschilt',
      lang: 'taal: nl of en (standaard nl)',
      color: 'geen kleuren',
      help: 'toont deze hulp',
      version: 'toont het versienummer',
    },
    exitCodes: {
      0: 'er ontbreekt niets, of niets vanaf --fail-on',
      1: 'er ontbreekt iets, of een vrijstelling is verlopen',
      2: 'verkeerd gebruikt of ingesteld',
      3: 'een document kon niet worden gelezen; de andere zijn getoetst',
    },
    examples: {
      'meldcode check protocol.docx': 'toetst een protocol in Word',
      'meldcode check protocollen/ --sector onderwijs --staff 26':
        'toetst een map met protocollen van een school met 26 medewerkers',
      'meldcode check protocol.md --format html --output rapport.html': 'maakt een pagina om door te geven',
      'meldcode baseline write protocollen/': 'legt vast wat er nu ontbreekt',
      'meldcode check protocollen/ --baseline meldcode-baseline.json': 'laat alleen nieuwe gaten tellen',
      'meldcode diff HEAD:./protocol.md protocol.md': 'toont wat de laatste wijziging deed',
      'meldcode explain kindcheck': 'legt uit wat een element vraagt, en waarom',
    },
    files: {
      'meldcode.config.yaml':
        'instellingen, vrijstellingen en eigen regels; in de map van de protocollen of erboven',
      'meldcode-baseline.json': 'de nulmeting die baseline write schrijft',
      '.meldcode-cache': 'wat --cache bewaart; mag altijd weg',
    },
  },
  kinds: {
    option: 'optie',
    command: 'opdracht',
    model: 'model',
    sector: 'sector',
    format: 'vorm',
    lang: 'taal',
    failOn: 'waarde van --fail-on',
    element: 'element of criterium',
    limit: 'grens van --limit',
    rule: 'element, criterium of opmerking',
    pipeline: 'pijplijn',
    shell: 'shell',
    error: 'code van een fout',
  },
  unknown: (kind, value) => `Onbekend: ${kind} “${value}”.`,
  didYouMean: names => `Bedoelde u ${names.map(name => `“${name}”`).join(' of ')}?`,
  choose: names => `Kies uit: ${names.join(', ')}.`,
  runCheck: path => `Om een protocol te toetsen: meldcode check ${path}`,
  seeHelp: 'Zie meldcode --help.',
  missingValue: option => `De optie ${option} heeft een waarde nodig.`,
  missingElement: 'Noem een element of criterium, zoals: meldcode explain stap-2-consultatie',
  tooMany: 'Er staan te veel woorden achter deze opdracht.',
  staffNumber: value => `--staff vraagt een aantal medewerkers (0 of meer), niet “${value}”.`,
  limitNumber: (name, value) =>
    `--limit ${name} vraagt een getal vanaf 1, zoals ${name}=60, niet “${value}”.`,
  diffTwo: '--diff vraagt twee modellen, zoals: meldcode models --diff basismodel-2010 besluit-2019',
  outputExists: path => `${path} bestaat al. Geef --force om het te overschrijven, of een andere naam.`,
  outputIsInput: path => `${path} is zelf een van de documenten. Geef --output een andere naam.`,
  sameOutput: path =>
    path === undefined
      ? 'Maar één rapport kan op het scherm. Geef de andere elk een --output, direct achter hun --format.'
      : `Twee rapporten in ${path} gaat niet. Geef elk een eigen --output.`,
  outputFailed: (path, reason) =>
    `${path} kon niet worden geschreven (${reason}). Controleer de map en de rechten.`,
  written: path => `Rapport geschreven in ${path}`,
  configUnreadable: (path, reason) =>
    `De instellingen in ${path} zijn niet te lezen (${reason}). Controleer de naam en de rechten.`,
  configTooLarge: 'Dit bestand is te groot voor instellingen. Haal eruit wat er niet hoort.',
  configSyntax: reason => `Dit is geen geldige YAML: ${reason}. Let op inspringing en aanhalingstekens.`,
  configKey: key => `De sleutel “${key}” kennen wij niet.`,
  configMissing: key => `Hier ontbreekt “${key}”. Voeg het toe.`,
  configValue: (key, expected) => `Bij “${key}” staat niet wat daar hoort (verwacht: ${expected}).`,
  configRight: path => `${path} klopt. Wat er geldt: meldcode config --print`,
  configAbsent: 'Er is geen meldcode.config.yaml in deze map of erboven. Maak er een met: meldcode init',
  fromOption: 'optie',
  fromDefault: 'standaard',
  date: 'een datum als 2027-01-31',
  questions: {
    organisation: 'Naam van de organisatie:',
    sector: sectors => `Sector (${sectors.join(', ')}; leeg als u het niet weet):`,
    staff: 'Aantal medewerkers (leeg als u het niet weet):',
    ci: 'Pijplijn (github, gitlab of none):',
    preCommit: 'Een pre-commit-hook (j/n)?',
    skeleton: 'Een skelet van een protocol (j/n)?',
  },
  filesExist: paths =>
    `Er staat al: ${paths.join(', ')}. Er is niets geschreven. Geef --force om het te overschrijven.`,
  fileWritten: path => `Geschreven: ${path}`,
  nextCheck: 'Toets nu de protocollen met: meldcode check',
  gitFailed: (version, reason) =>
    `Git kan ${version} niet geven (${reason}). Schrijf revisie:pad, zoals HEAD~1:./protocol.md`,
  missingShell: 'Noem de shell, zoals: meldcode completion bash',
  missingVersions: 'Noem de oude en de nieuwe versie, zoals: meldcode diff HEAD:./protocol.md protocol.md',
  workersNumber: value => `--workers vraagt een aantal van 1 tot en met 99, niet “${value}”.`,
  shardForm: value => `--shard vraagt een deel en het aantal delen, zoals 1/3, niet “${value}”.`,
  shardFormat: 'Een deel heeft geen --format. Geef die bij meldcode merge.',
  missingParts: 'Noem de delen, zoals: meldcode merge deel-*.json',
  partUnreadable: (path, reason) =>
    `${path} is niet te lezen als deel van een rapport (${reason}). Maak het opnieuw met check --shard.`,
  noPart: 'geen deel',
  partOfOther: (path, first) =>
    `${path} hoort niet bij ${first}: andere bestanden, opties of versie. Maak alle delen in één keer opnieuw.`,
  partsAbsent: (numbers, of) => `Van de ${of} delen ontbreekt ${numbers.join(', ')}. Geef ze alle.`,
  partTwice: 'Een deel is twee keer gegeven. Geef elk deel één keer.',
  otherProgram:
    'De delen zijn met een andere versie van meldcode of met andere eigen regels gemaakt. Gebruik overal dezelfde, en voeg samen waar ook meldcode.config.yaml staat.',
  waiverExpired: (rule, expires) =>
    `De vrijstelling van “${rule}” liep tot en met ${expires}. Dicht het gat, of verleng de vrijstelling met een reden.`,
  waiverUnused: rule => `De vrijstelling van “${rule}” is nergens voor nodig. Haal haar weg.`,
  waiverForm: rule =>
    `Deze vrijstelling is niet te lezen: “${rule}”. Schrijf: <!-- meldcode-waive element: reden (naam, 2027-01-31) -->`,
  baselineUnreadable: (path, reason) =>
    `De nulmeting ${path} is niet te lezen (${reason}). Schrijf haar opnieuw met: meldcode baseline write`,
  noBaseline: 'geen nulmeting',
  baselineWritten: (path, gaps, documents) =>
    `${gaps} ${gaps === 1 ? 'punt' : 'punten'} uit ${documents} ${documents === 1 ? 'document' : 'documenten'} vastgelegd in ${path}`,
  roundUnreadable: (path, reason) =>
    `De vorige ronde ${path} is niet te lezen (${reason}). Geef het bestand dat portfolio --json schreef.`,
  noRound: {
    other: 'geen ronde van meldcode portfolio',
    newer: 'geschreven door een nieuwere meldcode; werk deze bij',
    damaged: 'beschadigd',
  },
  templateUnreadable: (path, reason) =>
    `Het sjabloon ${path} is niet te lezen (${reason}). Controleer de naam en de rechten, of laat --letter-template weg.`,
  dateForm: value => `“${value}” is geen datum. Schrijf bijvoorbeeld: --date 2026-11-02`,
  browserAbsent:
    'Voor PDF is Chromium, Chrome of Edge nodig, en die is hier niet gevonden. Installeer er een, of wijs hem aan met de omgevingsvariabele MELDCODE_BROWSER. Of gebruik --html en druk de pagina af als PDF.',
  browserFailed: (browser, reason) =>
    `${browser} kon de pagina niet als PDF afdrukken (${reason}). Gebruik --html en druk de pagina zelf af.`,
  shardCombine:
    '--combine rekent alle bestanden samen; dat gaat niet in delen (--shard). Laat een van beide weg.',
  oneProtocol:
    'Deze vorm toont één protocol. Noem één bestand, reken bestanden samen met --combine, of gebruik meldcode portfolio.',
  missingPortfolio: 'Geef een map of manifest, bijvoorbeeld: meldcode portfolio gemeente --html uit',
  rulesNone:
    'Er zijn hier geen eigen regels. Noem de map, of zet haar in meldcode.config.yaml: rules: [beleid/regels]',
  rulesNoFolder: path => `${path} is geen map. Noem bij rules een map met eigen regels.`,
  rulesEmpty: path =>
    `In ${path} staan geen regels. Zet ze in de mappen elements/, lexicon/ en models/ daarin.`,
  rulesTooMany: (path, files, megabytes) =>
    `In ${path} staat te veel voor eigen regels (meer dan ${files} bestanden of ${megabytes} MB). Haal eruit wat er niet hoort.`,
  rulesUnreadable: (path, reason) =>
    `De map ${path} met eigen regels is niet te lezen (${reason}). Controleer de naam en de rechten.`,
  ruleFilePlace:
    'Dit bestand ligt niet waar regels liggen. Zet het in elements/ (een element), lexicon/ (begrippen) of models/ (een model).',
  moreProblems: count => `… en nog ${count}.`,
  exampleWrong: {
    meet: (criterion, text) =>
      `“${text}” zou moeten voldoen aan ${criterion}, maar doet dat niet. Verruim evidence, of verbeter het voorbeeld.`,
    fail: (criterion, text) =>
      `“${text}” zou niet mogen voldoen aan ${criterion}, maar doet dat wel. Maak evidence strenger, of verbeter het voorbeeld.`,
  },
  examplesTested: (count, wrong) =>
    `${count} ${count === 1 ? 'voorbeeld' : 'voorbeelden'} getoetst, ${wrong === 0 ? 'alle kloppen' : `${wrong} ${wrong === 1 ? 'klopt' : 'kloppen'} niet`}.`,
  watchRefused: what =>
    `${what} gaat niet samen met --watch, dat een rapport op het scherm toont zolang u schrijft. Laat een van beide weg.`,
  watchFailed: reason =>
    `De bestanden kunnen niet in het oog worden gehouden (${reason}). Noem alleen het bestand waaraan u werkt, of laat --watch weg.`,
  watching: 'Wacht op een wijziging (Ctrl-C stopt).',
  lastRun: 'de vorige keer',
  unexpected: reason => `Er ging iets mis in meldcode zelf (${reason}). Meld dit met het bestand erbij.`,
}
