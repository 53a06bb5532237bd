/** The words of the command line itself: help, and what was used wrongly. */
import type { Lang } from '../reports/messages.ts'

export interface CliMessages {
  help: {
    program: string
    headings: Record<'usage' | 'arguments' | 'options' | 'globalOptions' | 'commands', string>
    usage: string
    check: { usage: string; summary: string; description: string; term: string; paths: string }
    explain: { usage: string; summary: string; description: string; element: string }
    models: { usage: string; summary: string; description: string }
    config: { usage: string; summary: string; description: string; term: string; file: string }
    init: { usage: string; summary: string; description: string }
    completion: { usage: string; summary: string; description: string; shell: string }
    diff: { usage: string; summary: string; description: string; old: string; new: string }
    merge: { usage: string; summary: string; description: string; term: string; parts: string }
    baseline: { usage: string; summary: string; description: string }
    options: Record<
      | 'model'
      | 'sector'
      | 'staff'
      | 'format'
      | 'output'
      | 'force'
      | 'failOn'
      | 'quiet'
      | 'stdinFilename'
      | 'limit'
      | 'diff'
      | 'config'
      | 'noConfig'
      | 'baseline'
      | 'baselineFile'
      | 'print'
      | 'organisation'
      | 'ci'
      | 'preCommit'
      | 'skeleton'
      | 'forceAll'
      | 'diffFormat'
      | 'cache'
      | 'cacheFolder'
      | 'workers'
      | 'shard'
      | 'lang'
      | 'color'
      | 'help'
      | 'version',
      string
    >
    exitCodes: string
  }
  /** what a wrong value is a value of */
  kinds: Record<
    | 'option'
    | 'command'
    | 'model'
    | 'sector'
    | 'format'
    | 'lang'
    | 'failOn'
    | 'element'
    | 'rule'
    | 'pipeline'
    | 'shell'
    | 'limit',
    string
  >
  unknown: (kind: string, value: string) => string
  didYouMean: (names: string[]) => string
  choose: (names: string[]) => string
  runCheck: (path: string) => string
  seeHelp: string
  missingValue: (option: string) => string
  missingElement: string
  tooMany: string
  staffNumber: (value: string) => string
  limitNumber: (name: string, value: string) => string
  diffTwo: string
  outputExists: (path: string) => string
  outputIsInput: (path: string) => string
  /** two reports to one file, or to standard output */
  sameOutput: (path: string | undefined) => string
  outputFailed: (path: string, reason: string) => string
  written: (path: string) => string
  configUnreadable: (path: string, reason: string) => string
  configTooLarge: string
  configSyntax: (reason: string) => string
  configKey: (key: string) => string
  configMissing: (key: string) => string
  configValue: (key: string, expected: string) => string
  configRight: (path: string) => string
  configAbsent: string
  fromOption: string
  fromDefault: string
  date: string
  questions: {
    organisation: string
    sector: (sectors: string[]) => string
    staff: string
    ci: string
    preCommit: string
    skeleton: string
  }
  filesExist: (paths: string[]) => string
  fileWritten: (path: string) => string
  nextCheck: string
  gitFailed: (version: string, reason: string) => string
  missingVersions: string
  missingShell: string
  workersNumber: (value: string) => string
  shardForm: (value: string) => string
  shardFormat: string
  missingParts: string
  partUnreadable: (path: string, reason: string) => string
  noPart: string
  partOfOther: (path: string, first: string) => string
  partsAbsent: (numbers: number[], of: number) => string
  partTwice: string
  otherProgram: string
  waiverExpired: (rule: string, expires: string) => string
  waiverUnused: (rule: string) => string
  waiverForm: (rule: string) => string
  baselineUnreadable: (path: string, reason: string) => string
  noBaseline: string
  baselineWritten: (path: string, gaps: number, documents: number) => string
  unexpected: (reason: string) => string
}

const nl: CliMessages = {
  help: {
    program:
      'Toetst een meldcode huiselijk geweld en kindermishandeling aan het referentiemodel en toont het bewijs.',
    headings: {
      usage: 'Gebruik:',
      arguments: 'Argumenten:',
      options: 'Opties:',
      globalOptions: 'Algemene opties:',
      commands: 'Opdrachten:',
    },
    usage: '<opdracht> [opties]',
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
      summary: 'legt een element uit: eis, bronnen, voorbeelden',
      description:
        'Legt een element of criterium uit: wie het vraagt, bronnen, voorbeelden, wat te schrijven.',
      element: 'naam van een element of criterium, zoals stap-2-consultatie',
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
        'Geeft het script dat opdrachten en opties aanvult. In ~/.bashrc: source <(meldcode completion bash)',
      shell: 'bash, zsh of fish',
    },
    diff: {
      usage: '[opties] <oud> <nieuw>',
      summary: 'toont wat een wijziging van een protocol wint, verliest en verzwakt',
      description:
        'Vergelijkt twee versies van een protocol: bestanden, of revisies van git als HEAD~1:protocol.md. Exitcode 1 als er iets verloren of verzwakt is wat vereist is.',
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
      usage: 'write [opties] [paden…]',
      summary: 'legt vast wat er nu ontbreekt, zodat alleen nieuwe gaten tellen',
      description:
        'Schrijft een nulmeting: wat er nu ontbreekt, telt daarna niet meer mee in check --baseline.',
    },
    options: {
      model: 'referentiemodellen, gescheiden door komma’s, of all (standaard basismodel-2010)',
      sector: 'sector van de organisatie, zoals onderwijs (anders uit de tekst afgeleid)',
      staff: 'aantal medewerkers',
      format:
        'vorm van het rapport: terminal (standaard), json, ndjson, sarif, junit, checkstyle, github, gitlab, markdown of tap; vaker mag',
      output: 'schrijft het rapport van de --format ervoor in een nieuw bestand',
      force: 'overschrijft het bestand van --output als het er al is',
      failOn: 'vanaf wanneer exitcode 1 volgt: missing, partial, recommended of never (standaard partial)',
      quiet: 'toont alleen wat ontbreekt, zonder uitleg',
      stdinFilename: 'naam van wat op - binnenkomt (standaard stdin.md)',
      limit: 'grenzen per document: size, unpacked en memory (MB), time (s), depth; zoals size=100,time=60',
      config: 'instellingen uit dit bestand (anders meldcode.config.yaml, in deze map of erboven)',
      noConfig: 'zonder instellingen',
      baseline: 'alleen wat niet in deze nulmeting staat, telt',
      baselineFile: 'waar de nulmeting komt (standaard meldcode-baseline.json)',
      print: 'toont wat er geldt en waar het vandaan komt',
      cache: 'bewaart uitkomsten in .meldcode-cache en gebruikt ze opnieuw',
      cacheFolder: 'hetzelfde, in deze map',
      workers: 'aantal processorkernen (standaard alle, bij 40 bestanden of meer)',
      shard: 'toetst deel i van n en schrijft het weg voor meldcode merge, zoals 1/3',
      organisation: 'naam van de organisatie',
      ci: 'pijplijn die de protocollen toetst: github, gitlab of none (standaard none)',
      preCommit: 'schrijft ook .pre-commit-config.yaml',
      skeleton: 'schrijft ook het skelet van een protocol voor de sector',
      forceAll: 'overschrijft bestanden die er al zijn',
      diffFormat: 'vorm: terminal (standaard), markdown of json',
      diff: 'wat er verschilt tussen twee modellen',
      lang: 'taal: nl of en (standaard nl)',
      color: 'geen kleuren',
      help: 'toont deze hulp',
      version: 'toont het versienummer',
    },
    exitCodes: [
      'Exitcodes:',
      '  0  niets ontbreekt, of niets vanaf --fail-on',
      '  1  er ontbreekt iets',
      '  2  verkeerd gebruikt',
      '  3  een document kon niet worden gelezen; de andere zijn getoetst',
    ].join('\n'),
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
  otherProgram: 'De delen zijn met een andere versie van meldcode gemaakt. Gebruik overal dezelfde.',
  waiverExpired: (rule, expires) =>
    `De vrijstelling van “${rule}” liep tot en met ${expires}. Los het gat op, of verleng haar met een reden.`,
  waiverUnused: rule => `De vrijstelling van “${rule}” is nergens voor nodig. Haal haar weg.`,
  waiverForm: rule =>
    `Deze vrijstelling is niet te lezen: “${rule}”. Schrijf: <!-- meldcode-waive element: reden (naam, 2027-01-31) -->`,
  baselineUnreadable: (path, reason) =>
    `De nulmeting ${path} is niet te lezen (${reason}). Schrijf haar opnieuw met: meldcode baseline write`,
  noBaseline: 'geen nulmeting',
  baselineWritten: (path, gaps, documents) =>
    `${gaps} ${gaps === 1 ? 'punt' : 'punten'} uit ${documents} ${documents === 1 ? 'document' : 'documenten'} vastgelegd in ${path}`,
  unexpected: reason => `Er ging iets mis in meldcode zelf (${reason}). Meld dit met het bestand erbij.`,
}

const en: CliMessages = {
  help: {
    program: 'Audits a Dutch reporting code for domestic violence and child abuse, and shows the evidence.',
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Global options:',
      commands: 'Commands:',
    },
    usage: '<command> [options]',
    check: {
      usage: '[options] [paths…]',
      summary: 'audits protocols and shows what is missing',
      description:
        'Audits protocols (.docx, .pdf, .odt, .html, .md, .txt, .yaml) and shows what is there, what is missing and why it matters.',
      term: 'paths',
      paths: 'files, folders, globs or - (standard input); without paths: this folder',
    },
    explain: {
      usage: '[options] <element>',
      summary: 'explains an element: requirement, sources, examples',
      description: 'Explains an element or criterion: who asks for it, sources, examples, what to write.',
      element: 'id of an element or criterion, such as stap-2-consultatie',
    },
    models: {
      usage: '[options]',
      summary: 'lists the reference models and how they differ',
      description: 'Lists the reference models, or what differs between two of them.',
    },
    config: {
      usage: '[options] [file]',
      summary: 'checks the configuration, or shows what holds',
      description:
        'Checks meldcode.config.yaml. With --print: what holds (for a file) and where it comes from.',
      term: 'file',
      file: 'the protocol whose settings to show',
    },
    init: {
      usage: '[options]',
      summary: 'sets up a folder of protocols: configuration, pipeline, skeleton',
      description:
        'Writes meldcode.config.yaml and, if wished, a pipeline, a pre-commit hook and the skeleton of a protocol. Asks what was not given.',
    },
    completion: {
      usage: '<shell>',
      summary: 'gives the script that completes commands in bash, zsh or fish',
      description:
        'Gives the script that completes commands and options. In ~/.bashrc: source <(meldcode completion bash)',
      shell: 'bash, zsh or fish',
    },
    diff: {
      usage: '[options] <old> <new>',
      summary: 'shows what a change of a protocol gains, loses and weakens',
      description:
        'Compares two versions of a protocol: files, or git revisions such as HEAD~1:protocol.md. Exit code 1 when something required was lost or weakened.',
      old: 'the old version',
      new: 'the new version',
    },
    merge: {
      usage: '[options] <parts…>',
      summary: 'joins the parts of check --shard into one report',
      description: 'Joins the parts of check --shard into the report that one run of check would give.',
      term: 'parts',
      parts: 'the files that check --shard wrote, all of them',
    },
    baseline: {
      usage: 'write [options] [paths…]',
      summary: 'records what is missing now, so that only new gaps count',
      description: 'Writes a baseline: what is missing now no longer counts in check --baseline.',
    },
    options: {
      model: 'reference models, separated by commas, or all (default basismodel-2010)',
      sector: 'sector of the organisation, such as onderwijs (otherwise derived from the text)',
      staff: 'number of staff',
      format:
        'form of the report: terminal (default), json, ndjson, sarif, junit, checkstyle, github, gitlab, markdown or tap; may be repeated',
      output: 'writes the report of the --format before it to a new file',
      force: 'overwrites the file of --output if it exists',
      failOn: 'what exit code 1 starts at: missing, partial, recommended or never (default partial)',
      quiet: 'shows only what is missing, without explanation',
      stdinFilename: 'name of what comes in on - (default stdin.md)',
      limit: 'limits per document: size, unpacked and memory (MB), time (s), depth; such as size=100,time=60',
      config: 'configuration file (otherwise meldcode.config.yaml, in this folder or above it)',
      noConfig: 'without a configuration',
      baseline: 'only what is not in this baseline counts',
      baselineFile: 'where to write the baseline (default meldcode-baseline.json)',
      print: 'shows what holds and where it comes from',
      cache: 'keeps outcomes in .meldcode-cache and uses them again',
      cacheFolder: 'the same, in this folder',
      workers: 'number of cores to use (default all, from 40 files on)',
      shard: 'audits part i of n and writes it for meldcode merge, such as 1/3',
      organisation: 'name of the organisation',
      ci: 'pipeline that audits the protocols: github, gitlab or none (default none)',
      preCommit: 'also writes .pre-commit-config.yaml',
      skeleton: 'also writes the skeleton of a protocol for the sector',
      forceAll: 'overwrites files that exist',
      diffFormat: 'form: terminal (default), markdown or json',
      diff: 'what differs between two models',
      lang: 'language: nl or en (default nl)',
      color: 'no colours',
      help: 'shows this help',
      version: 'shows the version number',
    },
    exitCodes: [
      'Exit codes:',
      '  0  nothing is missing, or nothing from --fail-on up',
      '  1  something is missing',
      '  2  wrong use',
      '  3  a document could not be read; the others were audited',
    ].join('\n'),
  },
  kinds: {
    option: 'option',
    command: 'command',
    model: 'model',
    sector: 'sector',
    format: 'format',
    lang: 'language',
    failOn: 'value of --fail-on',
    element: 'element or criterion',
    limit: 'limit of --limit',
    rule: 'element, criterion or remark',
    pipeline: 'pipeline',
    shell: 'shell',
  },
  unknown: (kind, value) => `Unknown ${kind} "${value}".`,
  didYouMean: names => `Did you mean ${names.map(name => `"${name}"`).join(' or ')}?`,
  choose: names => `Choose from: ${names.join(', ')}.`,
  runCheck: path => `To audit a protocol: meldcode check ${path}`,
  seeHelp: 'See meldcode --help --lang en.',
  missingValue: option => `The option ${option} needs a value.`,
  missingElement: 'Name an element or criterion, such as: meldcode explain stap-2-consultatie',
  tooMany: 'There are too many words after this command.',
  staffNumber: value => `--staff takes a number of staff (0 or more), not "${value}".`,
  limitNumber: (name, value) => `--limit ${name} takes a number from 1, such as ${name}=60, not "${value}".`,
  diffTwo: '--diff takes two models, such as: meldcode models --diff basismodel-2010 besluit-2019',
  outputExists: path => `${path} already exists. Use --force to overwrite it, or another name.`,
  outputIsInput: path => `${path} is itself one of the documents. Give --output another name.`,
  sameOutput: path =>
    path === undefined
      ? 'Only one report can go to the screen. Give the others an --output each, right after their --format.'
      : `Two reports cannot go to ${path}. Give each an --output of its own.`,
  outputFailed: (path, reason) =>
    `${path} could not be written (${reason}). Check the folder and its permissions.`,
  written: path => `Report written to ${path}`,
  configUnreadable: (path, reason) =>
    `The configuration ${path} cannot be read (${reason}). Check the name and the permissions.`,
  configTooLarge: 'This file is too large for a configuration. Take out what does not belong in it.',
  configSyntax: reason => `This is not valid YAML: ${reason}. Look at indentation and quotation marks.`,
  configKey: key => `Unknown key "${key}".`,
  configMissing: key => `"${key}" is missing here. Add it.`,
  configValue: (key, expected) => `At "${key}" stands what does not belong there (expected: ${expected}).`,
  configRight: path => `${path} is right. What holds: meldcode config --print`,
  configAbsent: 'There is no meldcode.config.yaml in this folder or above it. Make one with: meldcode init',
  fromOption: 'option',
  fromDefault: 'default',
  date: 'a date such as 2027-01-31',
  questions: {
    organisation: 'Name of the organisation:',
    sector: sectors => `Sector (${sectors.join(', ')}; empty if you do not know):`,
    staff: 'Number of staff (empty if you do not know):',
    ci: 'Pipeline (github, gitlab or none):',
    preCommit: 'A pre-commit hook (y/n)?',
    skeleton: 'A skeleton of a protocol (y/n)?',
  },
  filesExist: paths => `Already there: ${paths.join(', ')}. Nothing was written. Use --force to overwrite.`,
  fileWritten: path => `Written: ${path}`,
  nextCheck: 'Now audit the protocols with: meldcode check',
  gitFailed: (version, reason) =>
    `Git cannot give ${version} (${reason}). Write revision:path, such as HEAD~1:./protocol.md`,
  missingShell: 'Name the shell, such as: meldcode completion bash',
  missingVersions: 'Name the old and the new version, such as: meldcode diff HEAD:./protocol.md protocol.md',
  workersNumber: value => `--workers takes a number from 1 to 99, not "${value}".`,
  shardForm: value => `--shard takes a part and the number of parts, such as 1/3, not "${value}".`,
  shardFormat: 'A part has no --format. Give it to meldcode merge.',
  missingParts: 'Name the parts, such as: meldcode merge part-*.json',
  partUnreadable: (path, reason) =>
    `${path} cannot be read as part of a report (${reason}). Make it again with check --shard.`,
  noPart: 'not a part',
  partOfOther: (path, first) =>
    `${path} does not belong to ${first}: other files, options or version. Make all parts again at once.`,
  partsAbsent: (numbers, of) => `Of the ${of} parts, ${numbers.join(', ')} is missing. Give them all.`,
  partTwice: 'A part was given twice. Give each part once.',
  otherProgram: 'The parts were made with another version of meldcode. Use the same everywhere.',
  waiverExpired: (rule, expires) =>
    `The waiver of "${rule}" held until ${expires}. Close the gap, or extend it with a reason.`,
  waiverUnused: rule => `The waiver of "${rule}" is not needed for anything. Remove it.`,
  waiverForm: rule =>
    `This waiver cannot be read: "${rule}". Write: <!-- meldcode-waive element: reason (name, 2027-01-31) -->`,
  baselineUnreadable: (path, reason) =>
    `The baseline ${path} cannot be read (${reason}). Write it again with: meldcode baseline write`,
  noBaseline: 'no baseline',
  baselineWritten: (path, gaps, documents) =>
    `${gaps} ${gaps === 1 ? 'point' : 'points'} of ${documents} ${documents === 1 ? 'document' : 'documents'} recorded in ${path}`,
  unexpected: reason =>
    `Something went wrong in meldcode itself (${reason}). Please report it with the file.`,
}

export const cliMessages: Record<Lang, CliMessages> = { nl, en }
