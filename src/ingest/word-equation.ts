import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

/** An argument in one line: in brackets where it is more than a number or a name. */
const grouped = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`)

const argument = (element: XmlElement, name: string) => equationText(childOf(element, `m:${name}`))
const raised = (element: XmlElement) => `^${grouped(argument(element, 'sup'))}`
const lowered = (element: XmlElement) => `_${grouped(argument(element, 'sub'))}`
const base = (element: XmlElement) => argument(element, 'e')

/** Brackets around arguments, those that the equation states or round ones. */
function delimited(element: XmlElement): string {
  const properties = childOf(element, 'm:dPr')
  const stated = (name: string, usual: string) => {
    const value = childOf(properties, `m:${name}`)
    return value ? (value.attributes['m:val'] ?? '') : usual
  }
  const parts = childrenOf(element, 'm:e').map(equationText)
  return `${stated('begChr', '(')}${parts.join(stated('sepChr', '|'))}${stated('endChr', ')')}`
}

/** A sum or an integral with its bounds. */
function operator(element: XmlElement): string {
  const sign = childOf(childOf(element, 'm:naryPr'), 'm:chr')
  const bound = (name: 'sub' | 'sup') => argument(element, name) !== ''
  const from = bound('sub') ? lowered(element) : ''
  const to = bound('sup') ? raised(element) : ''
  return `${sign ? (sign.attributes['m:val'] ?? '') : '∫'}${from}${to} ${base(element)}`
}

const root = (element: XmlElement) => {
  const degree = argument(element, 'deg')
  return `${degree}√${grouped(base(element))}`
}

const forms: Record<string, (element: XmlElement) => string> = {
  'm:t': textOf,
  'w:del': () => '',
  'm:f': (element) => `${grouped(argument(element, 'num'))}/${grouped(argument(element, 'den'))}`,
  'm:sSup': (element) => `${base(element)}${raised(element)}`,
  'm:sSub': (element) => `${base(element)}${lowered(element)}`,
  'm:sSubSup': (element) => `${base(element)}${lowered(element)}${raised(element)}`,
  'm:rad': root,
  'm:nary': operator,
  'm:d': delimited,
  'm:func': (element) => `${argument(element, 'fName')} ${base(element)}`,
  'm:m': (element) =>
    `[${childrenOf(element, 'm:mr')
      .map((row) => childrenOf(row, 'm:e').map(equationText).join(', '))
      .join('; ')}]`,
  'm:eqArr': (element) => childrenOf(element, 'm:e').map(equationText).join('; '),
}

/** An equation in one line, as it is typed: `a/b`, `x^2`, `√(a+b)`. */
export function equationText(element: XmlElement | undefined): string {
  return elementsOf(element)
    .map((child) => (forms[child.name] ?? equationText)(child))
    .join('')
}
