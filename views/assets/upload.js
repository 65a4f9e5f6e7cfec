// Shows how far an upload is. Without it the form is sent as any other.

const form = document.querySelector('form[data-progress]')
const bar = form && document.getElementById(form.dataset.progress)

/** Puts the page that the server answered with in the place of this one. */
function show(html, address) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.getElementById('content')
  if (!main) return
  document.title = page.title
  document.getElementById('content').replaceWith(main)
  history.pushState(null, '', address)
  main.focus()
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const request = new XMLHttpRequest()
  const unlock = () => {
    bar.hidden = true
    form.querySelector('button').disabled = false
  }
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    // All is sent, and the server reads it: how long that takes is not known.
    if (lengthComputable && loaded < total) bar.value = (100 * loaded) / total
    else bar.removeAttribute('value')
  })
  request.addEventListener('load', () => {
    unlock()
    show(request.responseText, request.responseURL)
  })
  request.addEventListener('error', () => {
    unlock()
    document.getElementById('upload-status').textContent = bar.dataset.unreachable
  })
  bar.hidden = false
  form.querySelector('button').disabled = true
  request.open('POST', form.action)
  request.send(new FormData(form))
})

// What was put in place has no history of its own: going back loads the page again.
window.addEventListener('popstate', () => location.reload())
