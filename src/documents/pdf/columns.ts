/** Reading order: a page in two columns is read down the left one first. */
import type { Line, Segment } from './lines.ts'

const LEAST_LINES = 8

/** The lines of a page in the order they are read; those of a page in two columns are cut in halves. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutter = gutterOf(lines)
  if (gutter === undefined) return [...lines]
  const ordered: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = () => {
    ordered.push(...left, ...right)
    left = []
    right = []
  }
  for (const { y, segments } of lines) {
    if (segments.some(segment => crosses(segment, gutter))) {
      flush()
      ordered.push({ y, segments })
      continue
    }
    const before = segments.filter(({ right }) => right <= gutter)
    const after = segments.filter(({ x }) => x >= gutter)
    if (before.length > 0) left.push({ y, segments: before })
    if (after.length > 0) right.push({ y, segments: after })
  }
  flush()
  return ordered
}

const crosses = ({ x, right }: Segment, gutter: number): boolean => x < gutter && right > gutter

/**
 * Where the white space between two columns of running text is; undefined for a page in one column. In a
 * table the lines of a cell are cut short by what it has to say, in running text they fill the column.
 */
function gutterOf(lines: readonly Line[]): number | undefined {
  const pairs = lines.filter(({ segments }) => segments.length === 2)
  if (pairs.length < LEAST_LINES) return undefined
  const starts = pairs.map(({ segments }) => segments[1]!.x).sort((a, b) => a - b)
  const start = starts[Math.floor(starts.length / 2)]!
  const gutter = start - 2
  const all = lines.flatMap(({ segments }) => segments)
  const left = all.filter(({ right }) => right <= gutter)
  const right = all.filter(({ x }) => x >= gutter)
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return undefined
  if (all.filter(segment => crosses(segment, gutter)).length > 0.3 * lines.length) return undefined
  const [a, b] = [widthsOf(left), widthsOf(right)]
  const areEven = Math.min(a.widest, b.widest) > 0.6 * Math.max(a.widest, b.widest)
  return areEven && a.filled > 0.75 && b.filled > 0.75 ? gutter : undefined
}

/** The widest segment, and how much of that width the median one fills. */
function widthsOf(segments: Segment[]): { widest: number; filled: number } {
  const widths = segments.map(({ x, right }) => right - x).sort((a, b) => a - b)
  const widest = widths.at(-1)!
  return { widest, filled: widths[Math.floor(widths.length / 2)]! / widest }
}
