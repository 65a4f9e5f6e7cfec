// Several files at once: each is sent and read by itself, and listed with what came of it; then all can be published.

const input = () => part('file')

/** Without scripts a form takes one file. */
const letMany = () => {
  if (input()) input().multiple = true
}
letMany()

document.addEventListener('dragover', (event) => {
  if (event.target instanceof Element && event.target.closest('form.many')) event.preventDefault()
})

document.addEventListener('drop', (event) => {
  const form = event.target instanceof Element ? event.target.closest('form.many') : null
  if (!form || event.dataTransfer.files.length === 0) return
  event.preventDefault()
  form.elements.file.files = event.dataTransfer.files
})

const parsed = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html')

/** Sends a file; gives its draft, or why there is none. */
async function draftOf(form, file) {
  if (file.size > Number(form.dataset.mostBytes)) return { refusal: form.dataset.tooLarge }
  const body = new FormData()
  body.append('token', form.elements.token.value)
  body.append('file', file)
  const response = await fetch(form.action, { method: 'POST', body }).catch(() => null)
  if (!response) return { refusal: part(form.dataset.progress).dataset.unreachable }
  const page = await parsed(response)
  const said = (selector) => page.querySelector(selector)?.textContent.trim() ?? ''
  if (!page.querySelector('form.draft')) {
    const refusal = said('[role=alert] p') || said('[role=alert]')
    return { refusal, isToken: response.status === 401 }
  }
  return {
    address: response.headers.get('Content-Location'),
    title: said('.concerned h2'),
    inTheWay: page.querySelector('form.draft .notice') !== null,
  }
}

function listed(list, name, ...parts) {
  const item = document.createElement('li')
  item.append(name, ...parts.filter((one) => one !== '').flatMap((one) => [' · ', one]))
  list.append(item)
  return item
}

function linkTo(address, text) {
  const link = document.createElement('a')
  link.href = address
  link.textContent = text
  return link
}

/** Publishes drafts, one after the other; gives nothing, each item says what came of it. */
async function publishAll(drafts, button, texts) {
  button.disabled = true
  for (const { address, item, name } of drafts) {
    say(texts.publishing.replace('{name}', name))
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ act: 'publish' }),
    }).catch(() => null)
    if (response?.redirected) item.replaceChildren(linkTo(response.url, name), ` · ${texts.published}`)
    else {
      const page = response && (await parsed(response))
      const reason = page?.querySelector('[role=alert]')?.textContent.trim() ?? texts.unreachable
      item.append(' · ', reason)
    }
  }
  say('')
  button.remove()
}

/** Reads files, lists them, and offers to publish those that nothing stands in the way of. */
window.passerelleSendMany = async (form, files) => {
  const place = part('uploaded')
  const texts = { ...place.dataset, unreachable: part(form.dataset.progress).dataset.unreachable }
  const button = form.querySelector('button')
  const list = document.createElement('ol')
  const drafts = []
  if (files.length > Number(texts.most)) return say(texts.tooMany)
  place.replaceChildren(list)
  button.disabled = true
  for (const file of files) {
    say(texts.reading.replace('{name}', file.name))
    const { address, title, inTheWay, refusal, isToken } = await draftOf(form, file)
    // What one file is refused for, all of them are.
    if (isToken) {
      button.disabled = false
      return say(refusal)
    }
    if (refusal !== undefined) {
      if (refusal.includes(file.name)) listed(list, refusal)
      else listed(list, file.name, refusal)
      continue
    }
    const item = listed(list, file.name, title, linkTo(address, texts.look), inTheWay ? texts.replaces : '')
    if (!inTheWay) drafts.push({ address, item, name: file.name })
  }
  say('')
  button.disabled = false
  form.elements.file.value = ''
  if (drafts.length === 0) return
  const publish = document.createElement('button')
  publish.type = 'button'
  publish.className = 'btn'
  publish.textContent = window.passerelle.counted(texts.publish, drafts.length)
  publish.addEventListener('click', () => publishAll(drafts, publish, texts))
  place.append(publish)
  publish.focus()
}
