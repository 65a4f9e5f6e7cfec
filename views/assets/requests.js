// Requests of htmx: what is no part of our pages is never put into one, what takes long can be stopped, and what failed
// can be tried again.

/** What our server says of the parts of pages that it sends; a proxy's error page doesn't. */
const partHeader = 'Passerelle-Part'
/** Who waits longer wants to know that something is still going on. */
const slowAfterMs = 4000

let failed = null
let slow = 0

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
  const typed = document.getElementById('q')?.value ?? ''
  failure.querySelector('[data-search-instead]').href = `/search?${new URLSearchParams({ q: typed })}`
  failure.hidden = false
}

/** The button of a box says what it does now, and what it does otherwise. */
function setBusy(busy) {
  const button = document.querySelector('#ask button[type=submit]')
  const waiting = document.getElementById('waiting')
  clearTimeout(slow)
  if (!button || !waiting) return
  button.dataset.label ??= button.textContent
  button.textContent = busy ? button.dataset.busy : button.dataset.label
  button.closest('.search-field').classList.toggle('busy', busy)
  document.getElementById('conversation')?.setAttribute('aria-busy', String(busy))
  waiting.hidden = true
  if (!busy) return
  slow = setTimeout(() => {
    waiting.querySelector('span').textContent = waiting.dataset.slow
    waiting.hidden = false
  }, slowAfterMs)
}

const isOfConversation = ({ detail }) => detail.ctx.target?.id === 'conversation'

// What asked may be gone with what was swapped, and then nothing more is heard of it.
document.addEventListener('htmx:after:swap', () => setBusy(false))

document.addEventListener('htmx:before:request', (event) => {
  const place = document.getElementById('failure')
  if (place) place.hidden = true
  const status = document.getElementById('status')
  if (status?.dataset.busy && isOfConversation(event)) status.textContent = status.dataset.busy
  if (isOfConversation(event)) setBusy(true)
})

document.addEventListener('htmx:finally:request', (event) => {
  if (isOfConversation(event)) setBusy(false)
})

document.addEventListener('htmx:before:response', (event) => {
  const { request, response, sourceElement } = event.detail.ctx
  if (request.headers['HX-Request-Type'] !== 'partial' || response.headers.has(partHeader)) return
  event.preventDefault()
  failed = sourceElement
  tell(response.status < 400 ? 'foreign' : 'refused', response.status)
})

document.addEventListener('htmx:error', (event) => {
  if (event.detail.error?.name === 'AbortError') return
  failed = event.detail.ctx?.sourceElement ?? null
  tell(navigator.onLine ? 'unreachable' : 'offline', '')
})

window.passerelle.onClick('[data-stop]', () =>
  document.getElementById('ask')?.dispatchEvent(new Event('htmx:abort')),
)
window.passerelle.onClick('[data-retry]', () => {
  if (failed instanceof HTMLFormElement) failed.requestSubmit()
  else failed?.click()
})
