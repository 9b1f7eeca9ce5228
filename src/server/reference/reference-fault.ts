/** What is wrong with the reference data: the file, the path inside it and the reason. */
export interface ReferenceFault {
  file: string
  /** Such as `issues.3.cluster`; empty when the file as a whole is wrong. */
  path: string
  reason: string
}

/** Stops the start: names every fault that was found. */
export class ReferenceDataError extends Error {
  readonly faults: readonly ReferenceFault[]

  constructor(faults: readonly ReferenceFault[]) {
    const lines = faults.map(
      ({ file, path, reason }) => `  ${file}${path === '' ? '' : ` ${path}`}: ${reason}`,
    )
    super(`The reference data is wrong:\n${lines.join('\n')}`)
    this.name = 'ReferenceDataError'
    this.faults = faults
  }
}
