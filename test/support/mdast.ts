/** The words of Markdown, without its marks. */
import type { Nodes } from 'mdast'

export const toText = (node: Nodes): string =>
  'children' in node
    ? node.children.map(toText).join(node.type === 'list' || node.type === 'listItem' ? ' ' : '')
    : 'value' in node
      ? node.value
      : ''
