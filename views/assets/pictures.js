// Maps and timelines from the keyboard: one tab stop each, arrow keys within, and the name of the mark in view.

const marksOf = (picture) => [...picture.querySelectorAll('a')]

/** Only one mark of a picture can be reached by Tab: the one where the reader was last. */
function comeTo(picture, mark) {
  for (const other of marksOf(picture)) other.setAttribute('tabindex', other === mark ? '0' : '-1')
}

const middle = (mark) => {
  const { left, top, width, height } = mark.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

const directions = {
  ArrowRight: ({ x, y }) => [x, Math.abs(y)],
  ArrowLeft: ({ x, y }) => [-x, Math.abs(y)],
  ArrowDown: ({ x, y }) => [y, Math.abs(x)],
  ArrowUp: ({ x, y }) => [-y, Math.abs(x)],
}

/** The nearest mark in a direction: what lies aside is twice as far as what lies ahead. */
function nearest(marks, from, direction) {
  const start = middle(from)
  let best = null
  let shortest = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const { x, y } = middle(mark)
    const [ahead, aside] = direction({ x: x - start.x, y: y - start.y })
    const distance = ahead + 2 * aside
    if (mark !== from && ahead > 0.5 && distance < shortest) [best, shortest] = [mark, distance]
  }
  return best
}

function targetOf(key, marks, from) {
  if (key === 'Home') return marks[0]
  if (key === 'End') return marks.at(-1)
  return directions[key] ? nearest(marks, from, directions[key]) : null
}

document.addEventListener('keydown', (event) => {
  const picture = event.target instanceof Element ? event.target.closest('[data-marks]') : null
  if (!picture || event.ctrlKey || event.metaKey || event.altKey) return
  const target = targetOf(event.key, marksOf(picture), event.target)
  if (!target) return
  event.preventDefault()
  target.focus()
})

/** Says the name of a mark below its picture; its link says it to those who don't see it. */
function tell(event) {
  const mark = event.target instanceof Element ? event.target.closest('[data-marks] a') : null
  const picture = mark?.closest('[data-marks]')
  const place = picture && document.querySelector(`[data-name-of="${picture.dataset.marks}"]`)
  if (!place) return
  place.textContent = mark.getAttribute('aria-label')
  if (event.type === 'focusin') comeTo(picture, mark)
}

document.addEventListener('focusin', tell)
document.addEventListener('mouseover', tell)
