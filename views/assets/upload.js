// Shows how far an upload is. Without it the form is sent as any other.

const part = (id) => document.getElementById(id)

function say(text) {
  part('upload-status').textContent = text
}

/** Puts the page that the server answered with in the place of this one; a form that comes again keeps its token. */
function show(html, address) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.getElementById('content')
  const languages = page.getElementById('languages')
  if (!main || !languages) return
  const token = part('token')?.value ?? ''
  document.title = page.title
  part('content').replaceWith(main)
  part('languages').replaceWith(languages)
  if (part('token')) part('token').value = token
  letMany()
  history.pushState(null, '', address)
  scrollTo(0, 0)
  main.focus({ preventScroll: true })
}

function send(form) {
  const bar = part(form.dataset.progress)
  const button = form.querySelector('button')
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    if (lengthComputable && loaded < total) {
      bar.value = (100 * loaded) / total
      return
    }
    // All is sent, and the server reads it: how long that takes is not known.
    bar.removeAttribute('value')
    say(bar.dataset.reading)
  })
  request.addEventListener('load', () => {
    const place = request.getResponseHeader('Content-Location') ?? request.responseURL
    show(request.responseText, place)
  })
  request.addEventListener('error', () => say(bar.dataset.unreachable))
  request.addEventListener('loadend', () => {
    bar.hidden = true
    button.disabled = false
  })
  bar.value = 0
  bar.hidden = false
  button.disabled = true
  request.open('POST', form.action)
  request.send(new FormData(form))
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.dataset.progress) return
  event.preventDefault()
  say('')
  document.querySelector('.error-message')?.remove()
  const [file, ...others] = form.elements.file.files
  if (others.length > 0) {
    window.passerelleSendMany(form, [file, ...others])
    return
  }
  // A file that is too large is not sent only to be refused.
  if (file?.size > Number(form.dataset.mostBytes)) say(form.dataset.tooLarge)
  else send(form)
})

// What was put in place has no history of its own: going back loads the page again.
window.addEventListener('popstate', () => location.reload())
