/** The words of the command line itself: help, and what was used wrongly. */
import type { NoRun } from '../audit/portfolio/stored-run.ts'
import type { Lang } from '../reports/messages.ts'
import { en } from './messages-en.ts'
import { nl } from './messages-nl.ts'

export interface CliMessages {
  help: {
    program: string
    headings: Record<
      | 'usage'
      | 'arguments'
      | 'options'
      | 'globalOptions'
      | 'commands'
      | 'exitCodes'
      | 'examples'
      | 'files'
      | 'name',
      string
    >
    usage: string
    /** how to see the options of one command */
    more: string
    check: { usage: string; summary: string; description: string; term: string; paths: string }
    explain: { usage: string; summary: string; description: string; element: string }
    models: { usage: string; summary: string; description: string }
    config: { usage: string; summary: string; description: string; term: string; file: string }
    init: { usage: string; summary: string; description: string }
    completion: { usage: string; summary: string; description: string; shell: string }
    diff: {
      usage: string
      summary: string
      description: string
      terms: readonly [string, string]
      old: string
      new: string
    }
    merge: { usage: string; summary: string; description: string; term: string; parts: string }
    baseline: { usage: string; summary: string; description: string }
    portfolio: { usage: string; summary: string; description: string; term: string; path: string }
    rules: { usage: string; summary: string; description: string; term: string; folder: string }
    /** what stands for the value of an option */
    values: Record<'file' | 'folder' | 'format' | 'level' | 'name' | 'date' | 'pipeline' | 'models', string>
    options: Record<
      | 'model'
      | 'sector'
      | 'staff'
      | 'format'
      | 'output'
      | 'force'
      | 'mergeFormat'
      | 'failOn'
      | 'portfolioFailOn'
      | 'quiet'
      | 'portfolioQuiet'
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
      | 'combine'
      | 'html'
      | 'pdf'
      | 'docx'
      | 'plan'
      | 'planFormat'
      | 'letters'
      | 'letterTemplate'
      | 'xlsx'
      | 'csv'
      | 'json'
      | 'previous'
      | 'date'
      | 'diffFormat'
      | 'cache'
      | 'cacheFolder'
      | 'workers'
      | 'shard'
      | 'watch'
      | 'lang'
      | 'color'
      | 'help'
      | 'version',
      string
    >
    exitCodes: Record<0 | 1 | 2 | 3, string>
    /** commands that work as they stand, and what they are for */
    examples: Record<string, string>
    files: Record<string, string>
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
    | 'limit'
    | 'error',
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
  roundUnreadable: (path: string, reason: string) => string
  noRound: Record<NoRun, string>
  templateUnreadable: (path: string, reason: string) => string
  dateForm: (value: string) => string
  browserAbsent: string
  browserFailed: (browser: string, reason: string) => string
  shardCombine: string
  oneProtocol: string
  missingPortfolio: string
  rulesNone: string
  rulesNoFolder: (path: string) => string
  rulesEmpty: (path: string) => string
  rulesTooMany: (path: string, files: number, megabytes: number) => string
  rulesUnreadable: (path: string, reason: string) => string
  ruleFilePlace: string
  /** mistakes in rule files that are not listed */
  moreProblems: (count: number) => string
  exampleWrong: Record<'meet' | 'fail', (criterion: string, text: string) => string>
  examplesTested: (count: number, wrong: number) => string
  watchRefused: (what: string) => string
  watchFailed: (reason: string) => string
  /** the report is there, and the next one comes with the next change */
  watching: string
  /** the report before this one, as a version of the protocol */
  lastRun: string
  unexpected: (reason: string) => string
}

export const cliMessages: Record<Lang, CliMessages> = { nl, en }
