/** What a reader fills in who knows no operators. */
export interface QueryFields {
  all: string
  phrase: string
  any: string
  none: string
  title: string
  symbol: string
}

/** Words without the signs that would be operators. */
const wordsOf = (text: string) =>
  text
    .split(/[\s"()]+/)
    .map((word) => word.replace(/^[-+]+/, '').replace(/:$/, ''))
    .filter((word) => word !== '')

/** The query that says with operators what was filled into the fields. */
export function composeQuery({ all, phrase, any, none, title, symbol }: QueryFields): string {
  const [either, exact] = [wordsOf(any), wordsOf(phrase)]
  return [
    all.trim(),
    exact.length > 0 ? `"${exact.join(' ')}"` : '',
    either.length > 1 ? `(${either.join(' OR ')})` : (either[0] ?? ''),
    ...wordsOf(title).map((word) => `title:${word}`),
    ...wordsOf(symbol).map((word) => `symbol:${word}`),
    ...wordsOf(none).map((word) => `-${word}`),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
