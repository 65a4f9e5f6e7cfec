// What the reader collects, page after page: kept in this browser, and shown at an address that holds all of it.
{
  const storedAs = 'selection'
  /** An address takes no more. */
  const most = 100

  const stored = () => {
    try {
      const ids = JSON.parse(localStorage.getItem(storedAs) ?? '[]')
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
    } catch {
      return []
    }
  }
  const store = (ids) => {
    try {
      localStorage.setItem(storedAs, JSON.stringify(ids.slice(-most)))
    } catch {
      // A browser that keeps nothing still sends the boxes that are ticked.
    }
  }
  const addressOf = (ids) => `/basket?${new URLSearchParams(ids.map((id) => ['id', id]))}`

  const show = () => {
    const ids = stored()
    for (const box of document.querySelectorAll('input[form="selection"]'))
      box.checked = ids.includes(box.value)
    const form = document.getElementById('selection')
    const button = form?.querySelector('button')
    if (!button) return
    const forms = JSON.parse(form.dataset.count)
    const plural = new Intl.PluralRules(document.documentElement.lang).select(ids.length)
    button.textContent = (forms[plural] ?? forms.other).replace('{count}', ids.length)
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

  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('[data-deselect]') : null
    if (!link) return
    const { deselect } = link.dataset
    store(deselect === '' ? [] : stored().filter((id) => id !== deselect))
  })

  document.addEventListener('DOMContentLoaded', () => {
    show()
    const empty = document.querySelector('[data-empty-selection]')
    if (empty && stored().length > 0) location.replace(addressOf(stored()))
  })
  document.addEventListener('htmx:after:swap', show)
}
