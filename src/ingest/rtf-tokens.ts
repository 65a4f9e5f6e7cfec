/** What an RTF file is made of. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string }

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const run = /[^\\{}\r\n]+/y

/** Reads the tokens of an RTF file, given one character a byte. Binary data is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length; ) {
    const sign = source[at]
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' }
      at += 1
    } else if (sign === '\r' || sign === '\n') at += 1
    else if (sign !== '\\') {
      run.lastIndex = at
      const [text = ''] = run.exec(source) ?? []
      yield { kind: 'text', text }
      at += Math.max(1, text.length)
    } else {
      word.lastIndex = at + 1
      const match = word.exec(source)
      if (match) {
        const value = match[2] === undefined ? null : Number(match[2])
        const [whole, name = ''] = match
        at += 1 + whole.length
        if (name === 'bin') at += Math.max(0, value ?? 0)
        else yield { kind: 'word', name, value }
      } else if (source[at + 1] === "'") {
        const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
        if (!Number.isNaN(byte)) yield { kind: 'byte', byte }
        at += 4
      } else {
        const symbol = source[at + 1] ?? ''
        // A line break after a backslash ends a paragraph.
        if (symbol === '\r' || symbol === '\n') yield { kind: 'word', name: 'par', value: null }
        else yield { kind: 'word', name: symbol, value: null }
        at += 2
      }
    }
  }
}
