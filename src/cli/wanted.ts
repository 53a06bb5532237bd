/** The reports asked for on the command line. */

/** A report as it was asked for. */
export interface WantedReport {
  format?: string
  output?: string
}

/** An `--output` belongs to the `--format` before it; one before any format, to the first that follows. */
export function wantedReports() {
  const reports: WantedReport[] = []
  const add = (key: keyof WantedReport) => (value: string) => {
    const last = reports.at(-1)
    if (last && last[key] === undefined) last[key] = value
    else reports.push({ [key]: value })
    return value
  }
  return { reports, format: add('format'), output: add('output') }
}
