/** A side whose people somebody keeps. */
export type KeepingSide = 'FACTORY' | 'PROGRAMME' | 'BUYER'

/** The list of a side's people, below the language. */
export function folderOf(side: KeepingSide): string {
  return `${side.toLowerCase()}/people`
}
