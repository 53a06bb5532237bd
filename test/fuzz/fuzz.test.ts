/** Five thousand damaged files, the same each time; `npm run fuzz` goes on with others. */
import { expect, test } from 'vitest'
import { runSeed, targets } from './targets.ts'

const INPUTS = 5000

test.each([...targets].map(([name, { share }]) => [name, (INPUTS * share) / 100] as const))(
  '%s: %i inputs, and nothing crashes',
  async (name, count) => {
    const problems: string[] = []
    for (let seed = 1; seed <= count; seed++) {
      const problem = await runSeed(name, seed)
      if (problem) problems.push(`seed ${seed} ${problem}`)
    }
    expect(problems.slice(0, 3)).toEqual([])
  },
  300_000,
)
