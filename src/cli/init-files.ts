/** The files that `meldcode init` writes, as text. */
import type { Organisation } from '../reports/skeleton.ts'

export const PROTOCOLS = 'protocollen'

/** A string as YAML reads it, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text)

export function configFile({ sector, staff }: Organisation, models: readonly string[]): string {
  return [
    '# Wat er geldt en waar het vandaan komt: meldcode config --print',
    `models: [${models.map(quoted).join(', ')}]`,
    `include: [${quoted(`${PROTOCOLS}/**/*.{md,yaml}`)}]`,
    ...(sector === undefined ? [] : [`sector: ${sector}`]),
    ...(staff === undefined ? [] : [`staff: ${staff}`]),
    '',
  ].join('\n')
}

export const githubWorkflow = (version: string): string => `name: meldcode
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  meldcode:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes meldcode@${version} check --format github --format markdown --output "$RUNNER_TEMP/meldcode.md"
      - if: always()
        run: cat "$RUNNER_TEMP/meldcode.md" >> "$GITHUB_STEP_SUMMARY"
`

export const gitlabJob = (version: string): string => `meldcode:
  stage: test
  image: node:20-slim
  script:
    - >-
      npx --yes meldcode@${version} check
      --format gitlab --output gl-code-quality-report.json
      --format junit --output meldcode.junit.xml
      --format terminal
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: meldcode.junit.xml
`

export const preCommitConfig = (version: string): string => `repos:
  - repo: local
    hooks:
      - id: meldcode
        name: meldcode
        language: node
        additional_dependencies: ["meldcode@${version}"]
        entry: meldcode check --quiet
        files: ^${PROTOCOLS}/.*\\.(md|yaml)$
        require_serial: true
`
