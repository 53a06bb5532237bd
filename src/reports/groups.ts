/** The elements of a report in the order in which people read them. */
import type { ElementResult } from '../audit/report.ts'
import type { Group } from '../evidence/rules.ts'

const GROUPS: readonly Group[] = ['steps', 'organisation', 'principles', 'decree', 'municipality']

export const applies = ({ requirement, verdict }: ElementResult): boolean =>
  requirement !== 'not-applicable' && verdict !== 'not-applicable'

/** Those that apply, by group; a group without any is left out. */
export const groupsOf = (elements: readonly ElementResult[]): [Group, ElementResult[]][] =>
  GROUPS.flatMap((group): [Group, ElementResult[]][] => {
    const own = elements.filter(element => element.group === group && applies(element))
    return own.length > 0 ? [[group, own]] : []
  })
