// Suggestions while one types: a combobox as ARIA has it. What was searched before is kept in this browser alone.
{
  const maxRecent = 8
  const waitMs = 120
  /** The list that is open, if any: its box, its element, what it offers, and which of it is chosen. */
  let open = null
  let waiting
  let request

  const storedAs = (box) => `recent-${box.dataset.suggest}`
  const recent = (box) => window.passerelle.readList(storedAs(box))
  const keep = (box, texts) => window.passerelle.writeList(storedAs(box), texts.slice(0, maxRecent))
  const remember = (box) => {
    const text = box.value.trim()
    if (text !== '') keep(box, [text, ...recent(box).filter((other) => other !== text)])
  }

  const textsOf = (box) => JSON.parse(box.dataset.suggestTexts)

  const close = () => {
    clearTimeout(waiting)
    request?.abort()
    if (!open) return
    open.list.remove()
    open.box.setAttribute('aria-expanded', 'false')
    open.box.removeAttribute('aria-activedescendant')
    open = null
  }

  const choose = (at) => {
    const options = open.list.children
    open.at = at
    for (const [i, option] of [...options].entries()) option.setAttribute('aria-selected', String(i === at))
    if (at < 0) return open.box.removeAttribute('aria-activedescendant')
    open.box.setAttribute('aria-activedescendant', options[at].id)
    options[at].scrollIntoView({ block: 'nearest' })
  }

  /** The text with the beginning that was typed marked, as far as it stands there in the same letters. */
  const marked = (text, typed) => {
    const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase())
    if (at < 0) return [text]
    const mark = document.createElement('mark')
    mark.textContent = text.slice(at, at + typed.length)
    return [text.slice(0, at), mark, text.slice(at + typed.length)]
  }

  const show = (box, items) => {
    close()
    if (items.length === 0 || document.activeElement !== box) return
    const texts = textsOf(box)
    const list = document.createElement('ul')
    list.id = 'suggestions'
    list.className = 'suggestions'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', texts.label)
    for (const [i, { text, kind }] of items.entries()) {
      const [option, name, what] = ['li', 'span', 'span'].map((tag) => document.createElement(tag))
      option.id = `suggestion-${i}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      name.append(...marked(text, box.value.trim()))
      what.className = 'kind'
      what.textContent = kind === 'recent' ? texts.recent : (texts.kinds[kind] ?? '')
      option.append(name, ' ', what)
      list.append(option)
    }
    box.parentElement.append(list)
    box.setAttribute('aria-expanded', 'true')
    open = { box, list, items, at: -1 }
  }

  const showRecent = (box) => {
    const kept = recent(box).map((text) => ({ text, kind: 'recent' }))
    show(box, kept.length > 0 ? [...kept, { text: textsOf(box).clear, kind: 'clear' }] : [])
  }

  const take = (at) => {
    const { box, items } = open
    const { text, kind, documentId } = items[at]
    close()
    if (kind === 'clear') return keep(box, [])
    if (documentId) return location.assign(`/documents/${encodeURIComponent(documentId)}`)
    box.value = text
    remember(box)
    // A question goes on; words are searched at once.
    if (box.dataset.suggest === 'search') box.form.requestSubmit()
  }

  const ask = async (box) => {
    request = new AbortController()
    try {
      const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: box.value })}`, {
        signal: request.signal,
      })
      if (answer.ok) show(box, (await answer.json()).items)
    } catch {
      // Suggestions that don't arrive are missed by nobody.
    }
  }

  const boxOf = ({ target }) => (target instanceof HTMLInputElement && target.dataset.suggest ? target : null)

  const makeCombobox = () => {
    for (const box of document.querySelectorAll('input[data-suggest]:not([role])')) {
      box.setAttribute('role', 'combobox')
      box.setAttribute('aria-autocomplete', 'list')
      box.setAttribute('aria-expanded', 'false')
      box.setAttribute('aria-controls', 'suggestions')
    }
  }

  document.addEventListener('DOMContentLoaded', makeCombobox)
  document.addEventListener('htmx:after:swap', makeCombobox)

  document.addEventListener('input', (event) => {
    const box = boxOf(event)
    if (!box) return
    clearTimeout(waiting)
    request?.abort()
    if (box.value.trim() === '') return close()
    waiting = setTimeout(() => ask(box), waitMs)
  })

  document.addEventListener('keydown', (event) => {
    const box = boxOf(event)
    if (!box || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (key === 'ArrowDown' && !open) {
      event.preventDefault()
      return box.value.trim() === '' ? showRecent(box) : ask(box)
    }
    if (!open) return
    const count = open.items.length
    if (key === 'ArrowDown') choose(open.at + 1 < count ? open.at + 1 : -1)
    else if (key === 'ArrowUp') choose(open.at < 0 ? count - 1 : open.at - 1)
    else if (key === 'Enter' && open.at >= 0) take(open.at)
    else if (key === 'Escape') close()
    else return key === 'Tab' ? close() : undefined
    event.preventDefault()
  })

  document.addEventListener('click', (event) => {
    const box = boxOf(event)
    if (box && !open && box.value === '') showRecent(box)
  })
  document.addEventListener('pointerdown', (event) => {
    const option = event.target instanceof Element ? event.target.closest('#suggestions li') : null
    if (option) event.preventDefault()
  })
  window.passerelle.onClick('#suggestions li', (option) => {
    if (open) take([...open.list.children].indexOf(option))
  })
  document.addEventListener('focusout', (event) => {
    if (open && event.target === open.box) close()
  })
  document.addEventListener('submit', (event) => {
    const box = event.target.querySelector('input[data-suggest]')
    if (box) remember(box)
    close()
  })
  document.addEventListener('change', (event) => {
    const box = boxOf(event)
    if (box) remember(box)
  })
}
