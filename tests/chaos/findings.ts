interface Row {
  what: string
  tries: number
  outcomes: Map<string, number>
  faults: string[]
  leftOut: number
}

/** What was tried, what came of it, and what went wrong. */
export class Findings {
  private readonly rows = new Map<string, Row>()

  /** @param fault what was lost or answered wrongly; null where all was as it should be */
  add(what: string, outcome: string, fault: string | null = null): void {
    const row = this.row(what)
    row.tries += 1
    row.outcomes.set(outcome, (row.outcomes.get(outcome) ?? 0) + 1)
    if (fault !== null) row.faults.push(fault)
  }

  /** Says how much was not tried for want of time. */
  leaveOut(what: string, count: number): void {
    this.row(what).leftOut += count
  }

  private row(what: string): Row {
    const known = this.rows.get(what)
    if (known) return known
    const row: Row = { what, tries: 0, outcomes: new Map(), faults: [], leftOut: 0 }
    this.rows.set(what, row)
    return row
  }

  /** Whether all was tried that was wanted. */
  get isWhole(): boolean {
    return [...this.rows.values()].every(({ leftOut }) => leftOut === 0)
  }

  get isClean(): boolean {
    return [...this.rows.values()].every(({ faults }) => faults.length === 0)
  }

  table(): string {
    const rows = [...this.rows.values()].map(({ what, tries, outcomes, faults, leftOut }) => {
      const told = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')
      const tried = leftOut === 0 ? tries : `${tries} (${leftOut} more for want of time left out)`
      return `| ${what} | ${tried} | ${told} | ${faults.length === 0 ? 'nothing' : `${faults.length}: ${faults.slice(0, 5).join('; ')}`} |`
    })
    return ['| what | tries | outcomes | lost or wrong |', '|---|---|---|---|', ...rows].join('\n')
  }
}
