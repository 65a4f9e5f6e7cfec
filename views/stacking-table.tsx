// biome-ignore-all lint/a11y/noRedundantRoles: what is set as blocks loses the role of its element

import type { Child } from 'hono/jsx'

export interface TableCell {
  content: Child
  /** The language of the content, where it is not that of the page. */
  lang?: string | undefined
  /** What the column is sorted by, where it is not the text. */
  value?: string
}

interface StackingTableProps {
  /** What holds for all rows. */
  caption?: Child
  columns: { label: string; lang?: string | undefined }[]
  rows: TableCell[][]
}

/**
 * A table whose columns can be sorted. On narrow windows its rows are set as lists of labelled values; the roles say
 * that it is a table all the same.
 */
export function StackingTable({ caption, columns, rows }: StackingTableProps) {
  return (
    <table class="stacking" data-sortable role="table">
      {caption && <caption>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, lang }) => (
            <th scope="col" role="columnheader" lang={lang}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells) => (
          <tr role="row">
            {cells.map(({ content, lang, value }, i) => (
              <td role="cell" lang={lang} data-value={value} data-label={columns[i]?.label}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
