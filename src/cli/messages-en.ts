/** What the command line says, in English. */
import type { CliMessages } from './messages.ts'

export const en: CliMessages = {
  help: {
    program: 'Audits a Dutch reporting code for domestic violence and child abuse, and shows the evidence.',
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Global options:',
      commands: 'Commands:',
      exitCodes: 'Exit codes:',
      examples: 'Examples:',
      files: 'Files:',
      name: 'Name:',
    },
    usage: '<command> [options]',
    more: 'Options of a command: meldcode <command> --help',
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
      summary: 'explains an element or the code of an error',
      description:
        'Explains an element or criterion: who asks for it, sources, examples, what to write. Or the code behind an error: what happened, why and what to do.',
      element:
        'id of an element or criterion, such as stap-2-consultatie, or the code of an error, such as E012',
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
        'Gives the script that completes commands, options and names of models and elements.\nbash, in ~/.bashrc: source <(meldcode completion bash)\nzsh, in ~/.zshrc, after compinit: source <(meldcode completion zsh)\nfish, in config.fish: meldcode completion fish | source',
      shell: 'bash, zsh or fish',
    },
    diff: {
      usage: '[options] <old> <new>',
      summary: 'shows what a change of a protocol gains, loses and weakens',
      description:
        'Compares two versions of a protocol: files, or git revisions such as HEAD~1:protocol.md. Exit code 1 when something required was lost or weakened.',
      terms: ['old', 'new'],
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
      usage: '[options] [paths…]',
      summary: 'records what is missing now, so that only new gaps count',
      description: 'Writes a baseline: what is missing now no longer counts in check --baseline.',
    },
    portfolio: {
      usage: '[options] <folder>',
      summary: 'audits many organisations and makes reports to hand over',
      description:
        'Audits all organisations of a manifest (.yaml, .csv, .xlsx), or of a folder with a subfolder for each, and writes reports, an overview, action plans and letters.',
      term: 'folder',
      path: 'a manifest, or a folder that holds one; without a manifest each subfolder is an organisation',
    },
    rules: {
      usage: '[options] [folder]',
      summary: 'tests the examples of your own rules',
      description:
        'Tests whether the examples of your own rules are right: what stands under meets must meet them, what stands under fails must not. Exit code 1 when one is wrong.',
      term: 'folder',
      folder:
        'folder with elements/, lexicon/ and models/ (otherwise those of rules in meldcode.config.yaml)',
    },
    values: {
      file: 'file',
      folder: 'folder',
      format: 'format',
      level: 'level',
      name: 'name',
      date: 'date',
      pipeline: 'pipeline',
      models: 'models',
    },
    options: {
      model: 'reference models, separated by commas, or all (default basismodel-2010)',
      sector: 'sector of the organisation, such as onderwijs (otherwise derived from the text)',
      staff: 'number of staff; decides with the sector what is required',
      format:
        'form of the report: terminal (default), json, ndjson, sarif, junit, checkstyle, github, gitlab, markdown, tap, csv or html; may be repeated',
      mergeFormat: 'form of the report: those of check, except html; may be repeated',
      output: 'writes the report of the --format before it to a new file',
      force: 'overwrites the file of --output if it exists',
      failOn: 'what exit code 1 starts at: missing, partial, recommended or never (default partial)',
      portfolioFailOn: 'what exit code 1 starts at: missing, partial, recommended or never (default never)',
      quiet: 'shows only what is missing, without explanation',
      portfolioQuiet: 'shows only the totals, without the table of organisations',
      stdinFilename: 'name of what comes in on - (default stdin.md, or .docx, .odt, .pdf by what it is)',
      limit:
        'limits per document: size in MB, unpacked in MB (64), memory in MB (512), time in seconds, depth in levels (256); such as size=100,time=60',
      config: 'configuration file (otherwise meldcode.config.yaml, in this folder or above it)',
      noConfig: 'without a configuration, even if there is one',
      baseline: 'only what is not in this baseline counts',
      baselineFile: 'where to write the baseline (default meldcode-baseline.json)',
      print: 'shows what holds and where it comes from',
      cache: 'keeps outcomes in .meldcode-cache and uses them again',
      cacheFolder: 'the same, in this folder',
      workers: 'number of cores to use (default all, from 40 files on)',
      shard: 'audits part i of n and writes it for meldcode merge, such as 1/3',
      watch: 'audits again after each change and shows what it did (Ctrl-C stops)',
      organisation: 'name of the organisation',
      ci: 'pipeline that audits the protocols: github, gitlab or none (default none)',
      preCommit: 'also writes .pre-commit-config.yaml',
      skeleton: 'also writes the skeleton of a protocol for the sector',
      forceAll: 'overwrites files that exist',
      combine: 'counts all files together as the protocol of one organisation',
      html: 'writes the overview (index.html) and a page per organisation in this folder',
      pdf: 'writes a PDF per organisation in this folder; needs Chromium, Chrome or Edge (or point to a browser with MELDCODE_BROWSER)',
      docx: 'writes a Word report per organisation in this folder',
      plan: 'writes an action plan per organisation in this folder',
      planFormat: 'form of the action plan: docx (default), xlsx or markdown',
      letters: 'writes a letter per organisation in this folder',
      letterTemplate: 'your own template for the letters (text with {{fields}})',
      xlsx: 'writes the matrix and all gaps in this Excel file',
      csv: 'writes all gaps in this CSV file',
      json: 'keeps this round in this file, for --previous of the next',
      previous: 'the round before, as it was kept: shows what changed since',
      date: 'date of the audit, such as 2026-11-02 (default today)',
      diffFormat: 'form: terminal (default), markdown or json',
      diff: 'shows what differs between two models',
      lang: 'language: nl or en (default nl)',
      color: 'no colours',
      help: 'shows this help',
      version: 'shows the version number',
    },
    exitCodes: {
      0: 'nothing is missing, or nothing from --fail-on up',
      1: 'something is missing, or a waiver has expired',
      2: 'wrong use or configuration',
      3: 'a document could not be read; the others were audited',
    },
    examples: {
      'meldcode check protocol.docx': 'audits a protocol in Word',
      'meldcode check protocollen/ --sector onderwijs --staff 26':
        'audits a folder of protocols of a school with 26 staff',
      'meldcode check protocol.md --format html --output rapport.html': 'makes a page to hand over',
      'meldcode baseline write protocollen/': 'records what is missing now',
      'meldcode check protocollen/ --baseline meldcode-baseline.json': 'lets only new gaps count',
      'meldcode diff HEAD:./protocol.md protocol.md': 'shows what the last change did',
      'meldcode explain kindcheck': 'explains what an element asks, and why',
    },
    files: {
      'meldcode.config.yaml':
        'configuration, waivers and your own rules; in the folder of the protocols or above it',
      'meldcode-baseline.json': 'the baseline that baseline write makes',
      '.meldcode-cache': 'what --cache keeps; may always be removed',
    },
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
    error: 'code of an error',
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
  otherProgram:
    'The parts were made with another version of meldcode or with other rules of your own. Use the same everywhere, and merge where meldcode.config.yaml is too.',
  waiverExpired: (rule, expires) =>
    `The waiver of "${rule}" held until ${expires}. Close the gap, or extend the waiver with a reason.`,
  waiverUnused: rule => `The waiver of "${rule}" is not needed for anything. Remove it.`,
  waiverForm: rule =>
    `This waiver cannot be read: "${rule}". Write: <!-- meldcode-waive element: reason (name, 2027-01-31) -->`,
  baselineUnreadable: (path, reason) =>
    `The baseline ${path} cannot be read (${reason}). Write it again with: meldcode baseline write`,
  noBaseline: 'no baseline',
  baselineWritten: (path, gaps, documents) =>
    `${gaps} ${gaps === 1 ? 'point' : 'points'} of ${documents} ${documents === 1 ? 'document' : 'documents'} recorded in ${path}`,
  roundUnreadable: (path, reason) =>
    `The round before, ${path}, cannot be read (${reason}). Give the file that portfolio --json wrote.`,
  noRound: {
    other: 'not a round of meldcode portfolio',
    newer: 'written by a newer meldcode; update this one',
    damaged: 'damaged',
  },
  templateUnreadable: (path, reason) =>
    `The template ${path} cannot be read (${reason}). Check its name and permissions, or leave --letter-template out.`,
  dateForm: value => `“${value}” is not a date. Write for instance: --date 2026-11-02`,
  browserAbsent:
    'PDF needs Chromium, Chrome or Edge, and none was found here. Install one, or point to it with the environment variable MELDCODE_BROWSER. Or use --html and print the page as PDF.',
  browserFailed: (browser, reason) =>
    `${browser} could not print the page as PDF (${reason}). Use --html and print the page yourself.`,
  shardCombine:
    '--combine counts all files together; that cannot be done in parts (--shard). Leave one of them out.',
  oneProtocol:
    'This format shows one protocol. Name one file, count files together with --combine, or use meldcode portfolio.',
  missingPortfolio: 'Give a folder or manifest, for instance: meldcode portfolio municipality --html out',
  rulesNone:
    'There are no rules of your own here. Name the folder, or put it in meldcode.config.yaml: rules: [policy/rules]',
  rulesNoFolder: path => `${path} is not a folder. Under rules, name a folder with rules of your own.`,
  rulesEmpty: path =>
    `${path} holds no rules. Put them in the folders elements/, lexicon/ and models/ in it.`,
  rulesTooMany: (path, files, megabytes) =>
    `${path} holds too much for rules of your own (more than ${files} files or ${megabytes} MB). Take out what does not belong there.`,
  rulesUnreadable: (path, reason) =>
    `The folder ${path} with rules of your own cannot be read (${reason}). Check its name and permissions.`,
  ruleFilePlace:
    'This file is not where rules are. Put it in elements/ (an element), lexicon/ (concepts) or models/ (a model).',
  moreProblems: count => `… and ${count} more.`,
  exampleWrong: {
    meet: (criterion, text) =>
      `"${text}" should meet ${criterion}, but does not. Widen evidence, or correct the example.`,
    fail: (criterion, text) =>
      `"${text}" should not meet ${criterion}, but does. Make evidence stricter, or correct the example.`,
  },
  examplesTested: (count, wrong) =>
    `${count} ${count === 1 ? 'example' : 'examples'} tested, ${wrong === 0 ? 'all are right' : `${wrong} ${wrong === 1 ? 'is' : 'are'} wrong`}.`,
  watchRefused: what =>
    `${what} does not go together with --watch, which shows a report on the screen while you write. Leave one of them out.`,
  watchFailed: reason =>
    `The files cannot be watched (${reason}). Name only the file that you work on, or leave --watch out.`,
  watching: 'Waiting for a change (Ctrl-C stops).',
  lastRun: 'the last time',
  unexpected: reason =>
    `Something went wrong in meldcode itself (${reason}). Please report it with the file.`,
}
