// What plain attributes can't say: the "/" key, and lists that stay unfolded.

/** Whether a key press belongs to something that is being typed into. */
function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  )
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const box = document.getElementById('q')
  if (!box) return
  event.preventDefault()
  box.focus()
  box.select()
})

// New filters come folded; what the reader unfolded is unfolded again before it can be seen.
let unfolded = []

document.addEventListener('htmx:before:swap', () => {
  unfolded = [...document.querySelectorAll('#facets details[open]')].map((details) => details.id)
})

document.addEventListener('htmx:after:swap', () => {
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '')
})
