/** Files that nobody meant to make: real ones, damaged in ways that keep enough of their form to be read. */
import { unzipSync, zipSync } from 'fflate'

/** A row of numbers from 0 to 1 that a seed decides (mulberry32). */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const oneOf = <T>(random: Random, choices: readonly T[]): T => choices[below(random, choices.length)]!

/** Pieces that mean something in one format or another. */
const SNIPPETS = [
  ...['\n', '\n\n', '\t', '\r', '\0', '\ufeff', '\u202e', '\ud800', '\u00ad', '\u2028', ' '.repeat(300)],
  ...[
    '# ',
    '## Stap 2: ',
    '> ',
    '- ',
    '1. ',
    '9999999999. ',
    '| a | b |\n|---|---|\n',
    '**',
    '_',
    '`',
    '~~',
    '![',
    '](',
    '[^1]: ',
  ],
  ...[
    '---\n',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: *a\n',
    '__proto__: 1\n',
    'constructor: ',
    '? ',
    '|\n  ',
    '"',
    "'",
  ],
  ...[
    '<!--',
    '-->',
    '<table>',
    '<td colspan=9999999 rowspan=-1>',
    '</p>',
    '<script>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#x110000;',
    '<h1>',
  ],
  ...[
    '<w:p>',
    '</w:p>',
    '<w:tbl><w:tr><w:tc>',
    '<w:gridSpan w:val="-5"/>',
    '<w:numId w:val="1e9"/>',
    '<w:ilvl w:val="-1"/>',
    '<w:vMerge/>',
  ],
  ...[
    '<text:list>',
    '<text:h text:outline-level="-3">',
    '<text:s text:c="99999999"/>',
    '<table:table-row>',
    '<!DOCTYPE a>',
  ],
  ...[
    'obj',
    'endobj',
    'stream\n',
    '<< /Length -1 >>',
    '/Kids [2 0 R]',
    '0 0 R',
    '1e99 ',
    '-99999 Tf',
    'Tj',
    "'",
    'BT',
  ],
  ...['Veilig Thuis', 'stap 5', '2024', '................', 'x'.repeat(2000), '[naam]'],
]

/** One to six changes to a text: a piece left out, doubled, moved or put in, or a number made large. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let times = 1 + below(random, 6); times > 0; times--) {
    const at = below(random, changed.length + 1)
    const end = Math.min(changed.length, at + 1 + below(random, 200))
    const piece = changed.slice(at, end)
    switch (below(random, 6)) {
      case 0:
        changed = changed.slice(0, at) + changed.slice(end)
        break
      case 1:
        changed = changed.slice(0, end) + piece.repeat(1 + below(random, 20)) + changed.slice(end)
        break
      case 2: {
        const to = below(random, changed.length + 1)
        changed = changed.slice(0, to) + piece + changed.slice(to)
        break
      }
      case 3:
        changed =
          changed.slice(0, at) +
          piece.replace(/\d+/, oneOf(random, ['-1', '0', '99999999999', '1e9', 'NaN'])) +
          changed.slice(end)
        break
      default:
        changed =
          changed.slice(0, at) + oneOf(random, SNIPPETS).repeat(1 + below(random, 3)) + changed.slice(at)
    }
  }
  return changed
}

/** Changes to a markup: whole tags left out, doubled or exchanged, so that most of it still parses. */
export function mutateMarkup(markup: string, random: Random): string {
  const tags = markup.split(/(?=<)/)
  for (let times = 1 + below(random, 5); times > 0; times--) {
    const [a, b] = [below(random, tags.length), below(random, tags.length)]
    const kind = below(random, 5)
    if (kind === 0) tags.splice(a, 1)
    else if (kind === 1) tags.splice(a, 0, tags[b] ?? '')
    else if (kind === 2) [tags[a], tags[b]] = [tags[b] ?? '', tags[a] ?? '']
    else if (kind === 3) tags.splice(a, 0, ...tags.slice(b, b + 40))
    else tags[a] = mutateText(tags[a] ?? '', random)
  }
  return tags.join('')
}

/** Changes to bytes: some flipped, a stretch left out, or the end cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes)
  for (let times = 1 + below(random, 8); times > 0; times--)
    changed[below(random, changed.length)] = below(random, 256)
  const kind = below(random, 4)
  if (kind === 0) return changed.subarray(0, below(random, changed.length))
  if (kind > 1) return changed
  const at = below(random, changed.length)
  return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + below(random, 100))])
}

/** An archive of which the XML of one part was changed, or its bytes. */
export function mutateArchive(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.2) return mutateBytes(bytes, random)
  const parts = unzipSync(bytes)
  const name = oneOf(
    random,
    Object.keys(parts).filter(key => /\.(?:xml|rels)$/.test(key)),
  )
  const xml = new TextDecoder().decode(parts[name]!)
  const changed = (random() < 0.8 ? mutateMarkup : mutateText)(xml, random)
  return zipSync({ ...parts, [name]: new TextEncoder().encode(changed) }, { level: 1 })
}

/** Numbers, names and bytes of a PDF; what its streams hold is text here, so that it is changed too. */
export function mutatePdf(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.3) return mutateBytes(bytes, random)
  const text = mutateText(Buffer.from(bytes).toString('latin1'), random)
  return Uint8Array.from(text, letter => letter.charCodeAt(0) & 255)
}

export const randomBytes = (random: Random): Uint8Array =>
  Uint8Array.from({ length: below(random, 2000) }, () => below(random, 256))
