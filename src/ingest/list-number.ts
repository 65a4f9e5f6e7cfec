import { attributeOf, childrenOf, type HtmlElement, isElement } from './html-content.ts'

const romanDigits: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** `4` gives `iv`; 1 to 3999. */
export function romanNumber(number: number): string {
  let rest = number
  let roman = ''
  for (const [value, digits] of romanDigits) {
    for (; rest >= value; rest -= value) roman += digits
  }
  return roman
}

/** `1` gives `a`, `27` gives `aa`. */
export const letterNumber = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)

/** What a browser prints before an item of a list, with a space: `3. `, `b. `; a dash for lists without numbers. */
export function listNumber(item: HtmlElement): string {
  const list = item.parentNode
  if (!list || !isElement(list) || list.tagName !== 'ol') return '- '
  const start = Number.parseInt(attributeOf(list, 'start'), 10)
  let number = Number.isNaN(start) ? 0 : start - 1
  for (const sibling of childrenOf(list)) {
    if (!isElement(sibling) || sibling.tagName !== 'li') continue
    const value = Number.parseInt(attributeOf(sibling, 'value'), 10)
    number = Number.isNaN(value) ? number + 1 : value
    if (sibling === item) break
  }
  const type = attributeOf(list, 'type')
  if (number < 1 || number > 3999 || !/^[aAiI]$/.test(type)) return `${number}. `
  const text = type.toLowerCase() === 'a' ? letterNumber(number) : romanNumber(number)
  return `${type === type.toUpperCase() ? text.toUpperCase() : text}. `
}
