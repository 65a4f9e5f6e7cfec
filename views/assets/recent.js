// The conversations of this browser, the latest first. Each is an address; what is kept is the address.
{
  const storedAs = 'conversations'
  const most = 6

  const { readList, writeList, counted, onClick } = window.passerelle
  const stored = () => readList(storedAs).filter((address) => address.startsWith('/?'))
  const store = (addresses) => writeList(storedAs, addresses.slice(0, most))

  const questionsOf = (address) => new URLSearchParams(address.slice(2)).getAll('q')
  const isBeginningOf = (questions, others) => questions.every((question, i) => question === others[i])

  /** What goes on takes the place of what it was. */
  const remember = () => {
    const whole = document.querySelector('[data-conversation]')?.dataset.conversation
    if (!whole || !document.getElementById('last-turn')) return
    const { searchParams } = new URL(whole)
    // Whoever comes back reads it in the language of the day.
    searchParams.delete('ui')
    const asked = searchParams.getAll('q')
    const others = stored().filter((address) => !isBeginningOf(questionsOf(address), asked))
    store([`/?${searchParams}`, ...others])
  }

  const show = () => {
    const place = document.getElementById('recent')
    const addresses = stored()
    if (!place) return
    place.querySelector('ul').replaceChildren(
      ...addresses.map((address) => {
        const [first, ...others] = questionsOf(address)
        const [item, link, more] = ['li', 'a', 'span'].map((name) => document.createElement(name))
        link.href = address
        link.textContent = first
        more.className = 'muted small'
        more.textContent = others.length > 0 ? ` ${counted(place.dataset.more, others.length)}` : ''
        item.append(link, more)
        return item
      }),
    )
    place.hidden = addresses.length === 0
  }

  onClick('[data-forget]', () => {
    store([])
    show()
    document.getElementById('q')?.focus()
  })

  document.addEventListener('htmx:after:swap', remember)
  remember()
  show()
}
