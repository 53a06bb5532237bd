/**
 * What is HTML and what only looks like it. Templates are full of `<naam organisatie invullen>`: for a
 * Markdown parser a tag with two attributes, for a reader a gap that has not been filled in.
 */

const INLINE =
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'
const FLOW =
  'address article aside blockquote body caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe input legend li link main meta nav object ol option p pre script section select source style summary table tbody td template textarea tfoot th thead title tr ul video'

const inlineTags = new Set(INLINE.split(' '))
const flowTags = new Set(FLOW.split(' '))

export interface Tag {
  name: string
  closing: boolean
  /** whether it stands on its own lines, and so ends the text before it */
  flow: boolean
}

const SHAPE = /^<(\/?)([a-z][a-z0-9]*)(?:\s*\/?|\s([^<>]*))>$/i

/**
 * The tag that `html` is; `'ignored'` for a comment, declaration or instruction; undefined for text.
 * A known name is not enough: in `<link naar website>` the rest has no `=`, as real attributes have.
 */
export function tagOf(html: string): Tag | 'ignored' | undefined {
  if (html.startsWith('<!') || html.startsWith('<?')) return 'ignored'
  const [, slash, written, attributes] = SHAPE.exec(html) ?? []
  if (written === undefined) return undefined
  const name = written.toLowerCase()
  const flow = flowTags.has(name)
  if (!flow && !inlineTags.has(name)) return undefined
  if (
    attributes?.trim() &&
    !attributes.includes('=') &&
    !/^(?:open|hidden|reversed)$/.test(attributes.trim())
  )
    return undefined
  return { name, closing: slash === '/', flow }
}

/**
 * The pieces of a block of HTML: comments, scripts and styles; tags; entities; line ends with the white
 * space around them. A tag holds no `<`, which keeps the search linear on `<a <a <a …`.
 */
export const htmlPieces = () =>
  /<!--[\s\S]*?(?:-->|$)|<(script|style)(?=[\s>])[\s\S]*?(?:<\/\1\s*>|$)|<[!?/]?[a-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});|[ \t]*(?:\r\n|\r|\n)[ \t]*/gi
