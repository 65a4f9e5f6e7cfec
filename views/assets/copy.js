// Buttons that copy: hidden without this script, since they would be dead.

/** Where other scripts say what a button copies, by the value of its `data-copy`. */
const copied = {
  address: () => location.href,
  text: (button) => button.dataset.text,
}
window.passerelleCopied = copied

async function copyFrom(button) {
  await navigator.clipboard.writeText(copied[button.dataset.copy](button))
  const label = button.textContent
  button.textContent = button.dataset.done
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}

function showCopying() {
  for (const button of document.querySelectorAll('[data-copy][hidden]')) button.hidden = false
}

document.addEventListener('htmx:after:swap', showCopying)
showCopying()

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null
  if (button) void copyFrom(button)
})
