// Requests of htmx: what is no part of our pages is never put into one, and what failed can be tried again.

/** What our server says of the parts of pages that it sends; a proxy's error page doesn't. */
const partHeader = 'Passerelle-Part'

let failed = null

/** By the box of a conversation, with a way to try again; where one searches, in place of the number of hits. */
function tell(reason, status) {
  const failure = document.getElementById('failure')
  const place = failure ?? document.getElementById('status')
  if (!place) return
  const text = place.dataset[reason].replace('{status}', status)
  if (!failure) {
    place.textContent = text
    return
  }
  failure.querySelector('span').textContent = text
  failure.hidden = false
}

document.addEventListener('htmx:before:request', () => {
  const place = document.getElementById('failure')
  if (place) place.hidden = true
  const status = document.getElementById('status')
  if (status?.dataset.busy) status.textContent = status.dataset.busy
})

document.addEventListener('htmx:before:response', (event) => {
  const { request, response, sourceElement } = event.detail.ctx
  if (request.headers['HX-Request-Type'] !== 'partial' || response.headers.has(partHeader)) return
  event.preventDefault()
  failed = sourceElement
  tell(response.status < 400 ? 'foreign' : 'refused', response.status)
})

document.addEventListener('htmx:error', (event) => {
  failed = event.detail.ctx?.sourceElement ?? null
  tell(navigator.onLine ? 'unreachable' : 'offline', '')
})

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-retry]')) return
  if (failed instanceof HTMLFormElement) failed.requestSubmit()
  else failed?.click()
})
