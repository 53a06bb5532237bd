/** What of a web page is its content: the protocol, and not the menu, the cookie notice or the script. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

const SKIPPED = new Set(
  'audio base button canvas datalist del embed head iframe input link map meta nav noscript object option progress s script select strike style svg template textarea title video'.split(
    ' ',
  ),
)
const SKIPPED_ROLES = new Set(
  'navigation banner contentinfo search complementary dialog alert menu toolbar doc-toc doc-noteref doc-backlink'.split(
    ' ',
  ),
)

export const attributeOf = ({ attrs }: Tree.Element, name: string): string =>
  attrs
    .find(attribute => attribute.name === name)
    ?.value.trim()
    .toLowerCase() ?? ''

const hasAttribute = ({ attrs }: Tree.Element, name: string): boolean =>
  attrs.some(attribute => attribute.name === name)

/** Whether an element is not seen, or stands around the content. */
export function isSkipped(element: Tree.Element): boolean {
  const { tagName } = element
  if (SKIPPED.has(tagName) || SKIPPED_ROLES.has(attributeOf(element, 'role'))) return true
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/.test(attributeOf(element, 'style'))) return true
  // The footer of a page; the one of an article or section is part of it.
  return tagName === 'footer' && element.parentNode?.nodeName === 'body'
}

/** The element that holds the content: `<main>`, else the only `<article>`, else the whole page. */
export function mainOf(page: Tree.Document): Tree.Node {
  const mains: Tree.Element[] = []
  const articles: Tree.Element[] = []
  const stack: Tree.Node[] = [page]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('tagName' in node) {
      if (isSkipped(node) && node.tagName !== 'head') continue
      if (node.tagName === 'main' || attributeOf(node, 'role') === 'main') mains.push(node)
      else if (node.tagName === 'article') articles.push(node)
    }
    if ('childNodes' in node) stack.push(...node.childNodes)
  }
  return mains.at(-1) ?? (articles.length === 1 ? articles[0]! : page)
}
