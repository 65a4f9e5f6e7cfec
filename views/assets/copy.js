// Buttons that copy.

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

window.passerelle.onClick('button[data-copy]', (button) => void copyFrom(button))
