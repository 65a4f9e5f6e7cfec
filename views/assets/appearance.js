// A theme that is chosen is shown at once; the cookie tells the server, which sets it on the pages to come.
{
  const oneYearSeconds = 31_536_000

  document.addEventListener('submit', (event) => {
    const { submitter } = event
    if (!event.target.matches('.appearance') || !submitter) return
    event.preventDefault()
    const chosen = submitter.value
    document.documentElement.className = chosen
    const age = chosen === '' ? 0 : oneYearSeconds
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
    document.cookie = `appearance=${chosen}; path=/; max-age=${age}; samesite=lax`
    for (const button of event.target.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button === submitter))
  })
}
