// Headings of tables that sort: without this script they are plain headings.

const cellValue = (row, column) => {
  const cell = row.cells[column]
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? ''
}

function sortBy(header) {
  const table = header.closest('table')
  const body = table?.tBodies[0]
  if (!body) return
  const descending = header.getAttribute('aria-sort') === 'ascending'
  for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort')
  header.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const rows = [...body.rows].sort((a, b) =>
    collator.compare(cellValue(a, header.cellIndex), cellValue(b, header.cellIndex)),
  )
  body.append(...(descending ? rows.reverse() : rows))
}

function makeSortable() {
  for (const header of document.querySelectorAll('table[data-sortable] thead th:not(:has(button))')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.textContent = header.textContent
    header.replaceChildren(button)
  }
}

document.addEventListener('htmx:after:swap', makeSortable)
makeSortable()

window.passerelle.onClick('table[data-sortable] thead th', sortBy)
