/** What someone may have meant. Loaded only once something was mistyped. */
import { distance } from 'fastest-levenshtein'

/** The choices that look like `value`, nearest first: by typing mistakes, or because one is part of the other. */
export function nearest(value: string, choices: readonly string[], most = 3): string[] {
  const word = value.toLowerCase().slice(0, 80)
  const scored = choices.map(choice => {
    const edits = distance(word, choice)
    const part = word.length >= 3 && (choice.includes(word) || word.includes(choice))
    return { choice, score: part ? Math.min(edits, 2) : edits, allowed: Math.max(2, choice.length * 0.4) }
  })
  const near = scored.filter(({ score, allowed }) => score <= allowed).sort((a, b) => a.score - b.score)
  const best = near[0]?.score ?? 0
  // Only those about as near as the nearest: a third guess that is far off is noise.
  return near
    .filter(({ score }) => score <= best + 1)
    .slice(0, most)
    .map(({ choice }) => choice)
}
