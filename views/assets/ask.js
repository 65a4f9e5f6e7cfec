// What plain attributes can't say of a conversation: where the reader is taken, copying, and sorting a list.

document.addEventListener('htmx:after:swap', () => {
  const turn = document.getElementById('last-turn')
  if (!turn) return
  turn.scrollIntoView({ block: 'start' })
  // The live region stands outside of what is swapped: else nothing would be announced.
  const status = document.getElementById('status')
  if (status) status.textContent = turn.querySelector('.answer')?.textContent ?? ''
  document.getElementById('q')?.focus({ preventScroll: true })
})

/** The last answer as text, with its quotations, each with its source and its address, and its own address. */
function answerText(turn) {
  const question = turn.querySelector('.question')?.textContent ?? ''
  const answer = turn.querySelector('.answer')?.innerText ?? ''
  const rows = [...turn.querySelectorAll('.answer-table tbody tr')].map((row) =>
    [...row.cells].map((cell) => cell.innerText).join(' · '),
  )
  const sources = [...turn.querySelectorAll('.sources [data-text]')].map(
    (source, i) => `[${i + 1}] ${source.dataset.text}`,
  )
  return [question, answer, ...rows, ...sources, location.href].join('\n')
}

const copied = {
  answer: (button) => answerText(button.closest('.turn')),
  address: () => location.href,
  text: (button) => button.dataset.text,
}

async function copyFrom(button) {
  await navigator.clipboard.writeText(copied[button.dataset.copy](button))
  const label = button.textContent
  button.textContent = button.dataset.done
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}

/** Buttons that copy are dead without this script. */
function showCopying() {
  for (const button of document.querySelectorAll('[data-copy][hidden]')) button.hidden = false
}

document.addEventListener('htmx:after:swap', showCopying)
showCopying()

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

/** Headings of lists become buttons: without this script they are plain headings. */
function makeSortable() {
  for (const header of document.querySelectorAll('table[data-sortable] th:not(:has(button))')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.textContent = header.textContent
    header.replaceChildren(button)
  }
}

document.addEventListener('DOMContentLoaded', makeSortable)
document.addEventListener('htmx:after:swap', makeSortable)
makeSortable()

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (button?.dataset.copy) void copyFrom(button)
  const header = button?.closest('table[data-sortable] th')
  if (header) sortBy(header)
})
