// What plain attributes can't say of a conversation: where the reader is taken, what is announced, and what is copied.

document.addEventListener('htmx:after:swap', (event) => {
  if (event.detail.ctx?.target?.id !== 'conversation') return
  const turn = document.getElementById('last-turn')
  if (!turn) {
    document.getElementById('q')?.focus()
    return
  }
  // The live region stands outside of what is swapped: else nothing would be announced.
  const status = document.getElementById('status')
  if (status) status.textContent = turn.querySelector('.answer')?.textContent ?? ''
  const question = document.getElementById('q')
  // What was taken back to be asked otherwise stands in the box: that is where one goes on.
  if (question?.value) question.focus()
  else {
    turn.scrollIntoView({ block: 'start' })
    turn.querySelector('.question')?.focus({ preventScroll: true })
  }
})

/** The last answer as text, with its quotations, each with its source and its address, and its own address. */
window.passerelleCopied.answer = (button) => {
  const turn = button.closest('.turn')
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

/** From here on it is said how long a question is. */
const toldFrom = 450

/** What is said of the length of what was typed; nothing while there is room. */
function lengthOf(form, text) {
  const most = Number(form.dataset.most)
  const counted = form.dataset.tooLong.replace('{count}', text.length).replace('{most}', most)
  if (text.length > most) return `${counted} ${form.dataset.shorten.replace('{count}', text.length - most)}`
  return text.length >= toldFrom ? counted : ''
}

document.addEventListener('input', ({ target }) => {
  const place = document.getElementById('length')
  if (target.id !== 'q' || !place) return
  place.textContent = lengthOf(target.form, target.value)
  target.setCustomValidity(target.value.length > Number(target.form.dataset.most) ? place.textContent : '')
})

window.passerelle.onClick('[data-print]', () => print())

window.addEventListener('beforeprint', () => {
  const today = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(
    new Date(),
  )
  for (const place of document.querySelectorAll('[data-today]')) place.textContent = `${today} ·`
})
