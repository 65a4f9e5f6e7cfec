// What the reader collects, page after page: kept in this browser, and shown at an address that holds all of it.
{
  const storedAs = 'selection'
  /** An address takes no more. */
  const most = 100

  // A browser that keeps nothing still sends the boxes that are ticked.
  const { readList, writeList, counted, onClick } = window.passerelle
  const stored = () => readList(storedAs)
  const store = (ids) => writeList(storedAs, ids.slice(-most))
  const addressOf = (ids) => `/basket?${new URLSearchParams(ids.map((id) => ['id', id]))}`

  const show = () => {
    const ids = stored()
    for (const box of document.querySelectorAll('input[form="selection"]'))
      box.checked = ids.includes(box.value)
    const form = document.getElementById('selection')
    const button = form?.querySelector('button')
    if (!button) return
    button.textContent = counted(form.dataset.count, ids.length)
    button.classList.toggle('empty', ids.length === 0)
  }

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.getAttribute('form') !== 'selection') return
    const others = stored().filter((id) => id !== target.value)
    store(target.checked ? [...others, target.value] : others)
    show()
  })

  document.addEventListener('submit', (event) => {
    const ids = stored()
    // The boxes are called `id`, so that the form's own property of that name is not its identifier.
    if (!event.target.matches('#selection') || ids.length === 0) return
    event.preventDefault()
    location.assign(addressOf(ids))
  })

  onClick('[data-deselect]', ({ dataset: { deselect } }) =>
    store(deselect === '' ? [] : stored().filter((id) => id !== deselect)),
  )

  document.addEventListener('DOMContentLoaded', () => {
    show()
    const empty = document.querySelector('[data-empty-selection]')
    if (empty && stored().length > 0) location.replace(addressOf(stored()))
  })
  document.addEventListener('htmx:after:swap', show)
}
