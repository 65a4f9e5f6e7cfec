// Keys that lead to the box and to the help. Whoever speaks to the computer, or has keys of their own, switches them off.
{
  const stored = 'shortcuts'
  const isOff = () => window.passerelle.read(stored) === 'off'

  /** Whether a key press belongs to something that is being typed into. */
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))

  /** Whether a key is one of a single letter that is meant for the page; other scripts ask it, too. */
  window.passerelleKeyIsForPage = (event) =>
    !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !isOff()

  const toBox = () => {
    const box = document.getElementById('q')
    if (!box) return location.assign('/search#q')
    box.focus()
    box.select()
  }

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.defaultPrevented || isOff()) return
    const withControl = event.ctrlKey || event.metaKey
    const single = window.passerelleKeyIsForPage(event)
    if (withControl && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      toBox()
    } else if (single && event.key === '/') {
      event.preventDefault()
      toBox()
    } else if (single && event.key === '?') {
      location.assign('/help')
    }
  })

  document.addEventListener('DOMContentLoaded', () => {
    if (location.hash === '#q') toBox()
    const choice = document.getElementById('shortcuts')
    if (!choice) return
    choice.closest('[hidden]')?.removeAttribute('hidden')
    choice.checked = !isOff()
    choice.addEventListener('change', () => {
      if (!window.passerelle.write(stored, choice.checked ? 'on' : 'off')) choice.checked = true
    })
  })
}
