/** At most `length` characters of a text, cut at a word, with an ellipsis where something was left out. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text)
  if (characters.length <= length) return text
  const cut = characters.slice(0, length - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : undefined).trimEnd()}…`
}
