import type { Translator } from '../messages/translator.ts'

/** Where the token of the server is given, each time: nothing that the browser sends by itself changes documents. */
export function TokenField({ t }: { t: Translator }) {
  return (
    <>
      <label for="token">{t.text('uploadToken')}</label>
      <input
        id="token"
        type="password"
        name="token"
        required
        autocomplete="current-password"
        aria-describedby="token-note"
      />
      <small id="token-note">{t.text('tokenNote')}</small>
    </>
  )
}
