interface Row {
  what: string
  tries: number
  outcomes: Map<string, number>
  faults: string[]
}

/** What was tried, what came of it, and what went wrong. */
export class Findings {
  private readonly rows = new Map<string, Row>()

  /** @param fault what was lost or answered wrongly; null where all was as it should be */
  add(what: string, outcome: string, fault: string | null = null): void {
    const row: Row = this.rows.get(what) ?? { what, tries: 0, outcomes: new Map(), faults: [] }
    this.rows.set(what, row)
    row.tries += 1
    row.outcomes.set(outcome, (row.outcomes.get(outcome) ?? 0) + 1)
    if (fault !== null) row.faults.push(fault)
  }

  get isClean(): boolean {
    return [...this.rows.values()].every(({ faults }) => faults.length === 0)
  }

  table(): string {
    const rows = [...this.rows.values()].map(({ what, tries, outcomes, faults }) => {
      const told = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')
      return `| ${what} | ${tries} | ${told} | ${faults.length === 0 ? 'nothing' : `${faults.length}: ${faults.slice(0, 5).join('; ')}`} |`
    })
    return ['| what | tries | outcomes | lost or wrong |', '|---|---|---|---|', ...rows].join('\n')
  }
}
