// What plain attributes can't say of the search page: lists that stay unfolded, waiting, and where the focus goes.
{
  /** Shorter waits are not spoken of. */
  const longWaitMs = 1000
  // New filters come folded; what the reader unfolded is unfolded again before it can be seen.
  let unfolded = []
  /** Where in which list of chips the focus is, for the chip that takes its place. */
  let chip = null
  let wasInResults = false
  let waiting

  const results = () => document.getElementById('results')
  const isOfResults = ({ detail }) => detail?.ctx?.target?.id === 'results'

  document.addEventListener('htmx:before:request', (event) => {
    if (!isOfResults(event)) return
    const { sourceElement } = event.detail.ctx
    const list = sourceElement?.closest?.('[data-chips]')
    wasInResults = !!results()?.contains(document.activeElement)
    chip = list ? [...list.querySelectorAll('a')].indexOf(sourceElement) : null
    results()?.setAttribute('aria-busy', 'true')
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const status = document.getElementById('status')
      if (status?.dataset.waiting) status.textContent = status.dataset.waiting
    }, longWaitMs)
  })

  document.addEventListener('htmx:finally:request', (event) => {
    if (!isOfResults(event)) return
    clearTimeout(waiting)
    results()?.removeAttribute('aria-busy')
  })

  document.addEventListener('htmx:before:swap', () => {
    unfolded = [...document.querySelectorAll('#facets details[open]')].map((details) => details.id)
  })

  document.addEventListener('htmx:after:swap', () => {
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '')
    if (!wasInResults || document.activeElement !== document.body) return
    const chips = [...document.querySelectorAll('[data-chips] a')]
    const next = chip === null ? undefined : chips[Math.min(chip, chips.length - 1)]
    const to = next ?? results()
    to?.focus({ preventScroll: true })
  })
}
