// What several scripts need of the browser. It comes first on every page.
{
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const write = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key)
      else localStorage.setItem(key, value)
      return true
    } catch {
      // A browser that keeps nothing offers nothing.
      return false
    }
  }
  const parsed = (text) => {
    try {
      return JSON.parse(text ?? '[]')
    } catch {
      return []
    }
  }

  window.passerelle = {
    /** What this browser keeps under a name; `write` says whether it keeps anything. */
    read,
    write,
    /** The same of a list of texts. */
    readList(key) {
      const kept = parsed(read(key))
      return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
    },
    writeList: (key, texts) => write(key, texts.length === 0 ? null : JSON.stringify(texts)),
    /** A message in the form that the number asks for; its forms are JSON. */
    counted(forms, count) {
      const told = JSON.parse(forms)
      const rules = new Intl.PluralRules(document.documentElement.lang)
      return (told[rules.select(count)] ?? told.other).replace('{count}', count)
    },
    /** Does something when what a selector finds, or something in it, is clicked. */
    onClick(selector, act) {
      document.addEventListener('click', (event) => {
        const found = event.target instanceof Element ? event.target.closest(selector) : null
        if (found) act(found, event)
      })
    },
  }
}
