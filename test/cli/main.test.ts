import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { colourLevel } from '../../src/cli/io.ts'
import { meldcode } from './fake-core.ts'

const COMMANDS = [
  ...['', 'check', 'diff', 'merge', 'portfolio', 'baseline', 'baseline write', 'config'],
  ...['init', 'explain', 'models', 'rules', 'rules test', 'completion'],
].map(command => command.split(' ').filter(Boolean))

describe('help', () => {
  test.each([
    [['--help'], 'Gebruik: meldcode <opdracht> [opties]', 'Opdrachten:'],
    [['-h'], 'Opties:', '--lang <nl|en>'],
    [['--help', '--lang', 'en'], 'Usage: meldcode <command> [options]', 'Commands:'],
    [['--lang=en', 'check', '--help'], 'Usage: meldcode check [options] [paths…]', '--fail-on <level>'],
    [['check', '-h'], 'Gebruik: meldcode check [opties] [paden…]', 'Algemene opties:'],
    [['explain', '-h', '--lang', 'en'], 'Arguments:', 'Global options:'],
    [['models', '-h'], '--diff <modellen...>', 'Algemene opties:'],
    [['diff', '-h'], '<oud> <nieuw>', '  nieuw '],
    [['portfolio', '-h'], '(standaard never)', '--date <datum>'],
  ])('%j', async (argv, ...parts) => {
    const { code, out, err, loads } = await meldcode(argv)
    expect({ code, err, loads }).toEqual({ code: 0, err: '', loads: 0 })
    for (const part of parts) expect(out).toContain(part)
    for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80)
  })

  test('English help holds no Dutch, and the other way round', async () => {
    for (const command of COMMANDS) {
      const { out: en } = await meldcode([...command, '--help', '--lang', 'en'])
      expect(en).not.toMatch(/\b(toont|Opties|opties|Gebruik|standaard|bestand|oud|map)\b/)
      const { out: nl } = await meldcode([...command, '--help'])
      expect(nl).not.toMatch(/\b(Usage|Options|options|display|default|shows)\b|<(file|folder|name|old)>/)
    }
  })

  test('without a command', async () => {
    const { code, out, err } = await meldcode([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Gebruik: meldcode')
  })

  test('--version loads nothing', async () => {
    expect(await meldcode(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '', loads: 0 })
  })
})

describe('wrong use names the nearest right one', () => {
  test.each([
    [['check', '--modle', 'x'], 'Onbekend: optie “--modle”. Bedoelde u “--model”?'],
    [['check', '--fail-om=never'], '“--fail-on”?'],
    [['check', '--lagn', 'en'], '“--lang”?'],
    [['models', '--dif', 'a', 'b'], '“--diff”?'],
    [['chekc'], 'Onbekend: opdracht “chekc”. Bedoelde u “check”?'],
    [['protocol.md'], 'Om een protocol te toetsen: meldcode check protocol.md'],
    [['check', '.', '--model', 'basismodel2010'], 'Bedoelde u “basismodel-2010”?'],
    [['check', '.', '--model', 'besluit-2019,basismodel'], 'Bedoelde u “basismodel-2010”?'],
    [['check', '.', '--model', 'quux'], 'Kies uit: basismodel-2010, besluit-2019, all.'],
    [['check', '.', '--sector', 'ondewijs'], 'Onbekend: sector “ondewijs”. Bedoelde u “onderwijs”?'],
    [['check', '.', '--format', 'jsno'], 'Bedoelde u “json”?'],
    [['check', '.', '--fail-on', 'partail'], 'Bedoelde u “partial”?'],
    [['check', '.', '--lang', 'fr'], 'Onbekend: taal “fr”.'],
    [['check', '.', '--staff', 'veel'], '--staff vraagt een aantal medewerkers (0 of meer), niet “veel”.'],
    [['check', '.', '--staff', '-3'], '--staff'],
    [['check', '--sector'], 'De optie --sector <sector> heeft een waarde nodig.'],
    [['check', '--lang'], 'De optie --lang <nl|en> heeft een waarde nodig.'],
    [['explain'], 'Noem een element of criterium'],
    [['explain', 'stap-2-consultaite'], 'Bedoelde u “stap-2-consultatie”?'],
    [['explain', 'raadplegen'], 'Bedoelde u “meldpunt-raadplegen”?'],
    [['explain', 'a', 'b'], 'te veel woorden'],
    [['models', '--diff', 'basismodel-2010'], '--diff vraagt twee modellen'],
    [['models', '--diff', 'basismodel-2010', 'besluit-2018'], 'Bedoelde u “besluit-2019”?'],
    [['check', '.', '--model', 'basismodel2010', '--lang', 'en'], 'Did you mean "basismodel-2010"?'],
    [['chekc\u001b[2J'], '␛[2J'],
  ])('%j', async (argv, part) => {
    const { code, out, err } = await meldcode(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(part)
    expect(err).not.toMatch(/error:|undefined|\n {4}at /)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('explain', () => {
  test('an element', async () => {
    const { code, out } = await meldcode(['explain', 'stap-2-consultatie'])
    expect(code).toBe(0)
    for (const part of [
      'Element stap-2-consultatie',
      'MIZ 1.1.4',
      '  basismodel-2010  vereist',
      'Voor wie basismodel-2010 wil.',
      'Titel meldpunt-raadplegen (meldpunt-raadplegen)',
      'geldt in      basismodel-2010: aanbevolen',
      'waarom        Omdat het telt.',
      'schrijf       “Wij leggen het vast.”',
      'voldoet       ✔ Dit voldoet.',
      'voldoet niet  ✘ Wij doen dit niet. (ontkent het)',
      '✘ Bijna ␛[2J. (net niet)',
    ])
      expect(out).toContain(part)
  })

  test('a criterion: only that one', async () => {
    const { out } = await meldcode(['explain', 'meldpunt-raadplegen'])
    expect(out).toContain('Titel meldpunt-raadplegen')
    expect(out).not.toContain('Titel collegiale-consultatie')
  })

  test('a condition, in words, in both languages', async () => {
    const { out } = await meldcode(['explain', 'kindcheck'])
    expect(out.replace(/\s+/g, ' ')).toContain(
      'vereist als de organisatie volwassen cliënten heeft; anders niet gevraagd',
    )
    const { out: en } = await meldcode(['explain', 'kindcheck', '--lang', 'en'])
    expect(en.replace(/\s+/g, ' ')).toContain(
      'required if the organisation has adult clients; otherwise not asked',
    )
  })
})

describe('models', () => {
  test('lists them with what they ask', async () => {
    const { code, out } = await meldcode(['models'])
    expect(code).toBe(0)
    expect(out).toContain('basismodel-2010  Model basismodel-2010')
    expect(out).toContain('standaard · 1 element · 2 criteria · MIZ')
    expect(out).toContain('2 elementen · 3 criteria')
  })

  test('--diff tells what differs', async () => {
    const { code, out } = await meldcode(['models', '--diff', 'basismodel-2010', 'besluit-2019'])
    expect(code).toBe(0)
    expect(out).toMatch(/Alleen in besluit-2019\n {2}Element kindcheck/)
    expect(out).toContain('basismodel-2010: aanbevolen · besluit-2019: vereist')
    expect(out).not.toContain('collegiale-consultatie')
    const { out: same } = await meldcode(['models', '--diff', 'besluit-2019', 'besluit-2019'])
    expect(same).toContain('Deze modellen vragen hetzelfde.')
  })

  test('colour, unless --no-color', async () => {
    expect((await meldcode(['models'], { colour: 1 })).out).toContain('\u001b[')
    expect((await meldcode(['models', '--no-color'], { colour: 1 })).out).not.toContain('\u001b[')
  })
})

describe('colourLevel', () => {
  test.each([
    [{}, true, 1],
    [{}, false, 0],
    [{ NO_COLOR: '1' }, true, 0],
    [{ NO_COLOR: '' }, true, 1],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
    [{ FORCE_COLOR: '1' }, false, 1],
    [{ FORCE_COLOR: '3' }, false, 3],
    [{ FORCE_COLOR: '0' }, true, 0],
    [{ TERM: 'dumb' }, true, 0],
  ])('%j on a terminal: %s → %i', (env, isTerminal, level) => {
    expect(colourLevel(env, isTerminal)).toBe(level)
  })
})

test('what goes wrong in the tool itself is one sentence', async () => {
  const { code, err } = await meldcode(['models'], {
    stdout: () => {
      throw new Error('vol')
    },
  })
  expect(code).toBe(3)
  expect(err).toBe('Er ging iets mis in meldcode zelf (vol). Meld dit met het bestand erbij. [E901]\n')
})
