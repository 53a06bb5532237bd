/** Ways to write the same protocol otherwise: none of them may change what it provides. */

/** A Markdown source, written otherwise. */
export type Rewrite = (source: string) => string

const lines = (source: string, change: (line: string) => string): string =>
  source.split('\n').map(change).join('\n')

const isPlain = (line: string) => /^[\p{L}“"(]/u.test(line) && !line.includes('|')

/** Front matter, and all behind it. */
function divided(source: string): [head: string, body: string] {
  const head = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? ''
  return [head, source.slice(head.length)]
}

const inBody =
  (change: Rewrite): Rewrite =>
  source => {
    const [head, body] = divided(source)
    return head + change(body)
  }

/** A table of contents of the headings, with dotted leaders, behind the first heading. */
function withContents(body: string): string {
  const headings = [...body.matchAll(/^#{1,3} (.+)$/gm)].map(([, heading]) => heading!)
  if (headings.length < 3) return body
  const contents = headings.slice(1).map((heading, i) => `${heading} .......... ${i + 1}`)
  return body.replace(/^(# .+\n)/m, `$1\n## Inhoud\n\n${contents.join('\n\n')}\n\n`)
}

/** The items of a list that nothing opens, each a paragraph. */
const asParagraphs = (body: string): string =>
  body.replace(/((?:^|\n)[^\n]*\n\n?)((?:- [^\n]+\n)+)/g, (all, before: string, list: string) =>
    /:\s*$/.test(before) ? all : before + list.replace(/^- (.+)\n/gm, '\n$1\n'),
  )

/** The chapters of a protocol, the last two in the other order. */
function lastTwoSwapped(body: string): string {
  const at = [...body.matchAll(/^## /gm)].map(({ index }) => index)
  if (at.length < 4) return body
  const [one, two] = at.slice(-2) as [number, number]
  return `${body.slice(0, one)}${body.slice(two).trimEnd()}\n\n${body.slice(one, two)}`
}

const OTHER_NAMES: [RegExp, string][] = [
  [/\b(?:De )?Regenboog\b/g, 'De Populier'],
  [/\bRijnoever\b/g, 'Zonnehoek'],
  [/\b(?:De )?Eikhorst\b/g, 'De Lindenhof'],
  [/\bMeridiaan\b/g, 'Kompas'],
  [/\b(?:De )?Vlierbes\b/g, 'De Meidoorn'],
  [/\bKlein Duimpje\b/g, 'Pinkeltje'],
  [/\bZuiderveste\b/g, 'Oosterpoort'],
  [/\bLindeveld\b/g, 'Wilgenoord'],
  [/\bThuiswaard\b/g, 'Woonburg'],
  [/\bBerkenrade\b/g, 'Wilgenstad'],
  [/\bOoststelle\b/g, 'Westerlo'],
  [/\bSint Jozef\b/g, 'Sint Martinus'],
  [/\bJoyce\b/g, 'Marieke'],
  [/\bDankelman\b/g, 'Terwisscha'],
  [/\bIngrid\b/g, 'Anneke'],
  [/\bJoke\b/g, 'Tineke'],
  [/\bWendy\b/g, 'Saskia'],
  [/\bMargriet Ferwerda\b/g, 'Hanna Wiersma'],
]

export const REWRITES: Record<string, Rewrite> = {
  'headings one deeper': inBody(body => body.replace(/^(#{1,5}) /gm, '#$1 ')),
  // a subtitle right under the title keeps its mark: as a bold line it would no longer stand over what follows
  'headings as bold lines': inBody(body => body.replace(/(?<!^#[^\n]*\n+)^#{2,6} (.+)$/gm, '**$1**')),
  'bullets of another kind': inBody(body => body.replace(/^(\s*)- (?=\S)/gm, '$1* ')),
  'items as paragraphs': inBody(asParagraphs),
  'the last two chapters swapped': inBody(lastTwoSwapped),
  'Windows line ends': source => source.replaceAll('\n', '\r\n'),
  'curly quotes': inBody(body => body.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')),
  'straight quotes': inBody(body => body.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')),
  'short dashes': inBody(body => body.replace(/ [–—] /g, ' - ')),
  'spaces that do not break': inBody(body =>
    lines(body, line => (isPlain(line) ? line.replace(/(?<=\p{L}) (?=\d)/gu, '\u00a0') : line)),
  ),
  'soft hyphens': inBody(body =>
    lines(body, line => (isPlain(line) ? line.replace(/(\p{Ll}{6})(\p{Ll}{5})/gu, '$1\u00ad$2') : line)),
  ),
  'accents decomposed': source => source.normalize('NFD'),
  'accents composed': source => source.normalize('NFC'),
  'wrapped at 60 columns': inBody(body =>
    lines(body, line => (isPlain(line) ? line.replace(/(.{50,60}) (?=\p{Ll})/gu, '$1\n') : line)),
  ),
  'a table of contents': inBody(withContents),
  'a paragraph on something else': body =>
    `${body}\n\n## Parkeren\n\nHet parkeerterrein is open van zeven tot zeven. De sleutel ligt bij de balie.\n`,
  'other names': source => OTHER_NAMES.reduce((text, [name, other]) => text.replace(name, other), source),
  'the meldpunt by its abbreviation': source => source.replace(/\bVeilig Thuis\b(?! \w+-)/g, 'VT'),
}
