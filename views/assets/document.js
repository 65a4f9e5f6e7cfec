// A document: from match to match, which section is in view, and sheets that open where one is led.

const marks = [...document.querySelectorAll('mark[id^="m"]')]
const status = document.getElementById('find-status')
let current = -1

/** Opens what a place is folded into, on the way to it. */
function unfold(element) {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
}

function goTo(at) {
  if (marks.length === 0) return
  marks[current]?.classList.remove('now')
  current = (at + marks.length) % marks.length
  const mark = marks[current]
  mark.classList.add('now')
  unfold(mark)
  mark.scrollIntoView({ block: 'center' })
  if (status)
    status.textContent = status.dataset.place.replace('{at}', current + 1).replace('{count}', marks.length)
}

/** The first match below the top of the window: where one goes on from after scrolling by hand. */
function nextFrom(step) {
  if (current >= 0) return current + step
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > 0)
  return step > 0 ? Math.max(0, below) : below - 1
}

document.addEventListener('keydown', (event) => {
  if (!status || !window.passerelleKeyIsForPage(event)) return
  if (event.key === 'n') goTo(nextFrom(1))
  if (event.key === 'p') goTo(nextFrom(-1))
})

window.passerelle.onClick('[data-step]', (step, event) => {
  event.preventDefault()
  goTo(nextFrom(Number(step.dataset.step)))
})

function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  unfold(target)
  const at = marks.indexOf(target)
  if (at >= 0) goTo(at)
  else if (target.closest('details')) target.scrollIntoView()
}

window.addEventListener('hashchange', follow)
follow()

// The section that is read: the last heading near the top of the window.
const links = [...document.querySelectorAll('.outline a')]
const headings = links.map((link) => document.getElementById(link.hash.slice(1)))

function markSection() {
  const line = innerHeight / 6
  const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < line)
  for (const [i, link] of links.entries()) {
    if (i === at) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}

if (links.length > 0) {
  let waiting = false
  document.addEventListener(
    'scroll',
    () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        markSection()
      })
    },
    { passive: true },
  )
  markSection()
}

window.addEventListener('beforeprint', () => {
  for (const sheet of document.querySelectorAll('.record details')) sheet.open = true
})
