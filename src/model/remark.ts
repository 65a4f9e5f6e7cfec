import { z } from 'zod'
import { faultTexts, findingTexts, queryTexts, refusalTexts, warningTexts } from './remark-texts.ts'

/** Everything that can be said, in English, by its code. */
export const remarkTexts = { ...warningTexts, ...findingTexts, ...faultTexts, ...refusalTexts, ...queryTexts }
export type RemarkCode = keyof typeof remarkTexts
const codes = Object.keys(remarkTexts) as [RemarkCode, ...RemarkCode[]]

const valueSchema = z.union([z.string(), z.number(), z.array(z.string())])
type RemarkValue = z.infer<typeof valueSchema>

/** Something said of a source in no language: a code with what fills its places. */
export const remarkSchema = z.object({
  code: z.enum(codes),
  values: z.record(z.string(), valueSchema).describe('By the names of the places of the message'),
  message: z.string().describe('In English'),
})
export type Remark = z.infer<typeof remarkSchema>

type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never
type ValuesOf<Code extends RemarkCode> = Record<Places<(typeof remarkTexts)[Code]>, RemarkValue>

/** A remark with every place of its message filled. @example remark('too-many-pages', { pages: 4000, most: 3000 }) */
export function remark<Code extends RemarkCode>(
  code: Code,
  ...[given]: Places<(typeof remarkTexts)[Code]> extends never ? [] : [ValuesOf<Code>]
): Remark {
  const values: Record<string, RemarkValue> = given ?? {}
  return { code, values, message: fillRemark(remarkTexts[code], values, (_, value) => String(value)) }
}

/** A text with its places filled, each as `show` writes its value; lists are parted by commas. */
export function fillRemark(
  text: string,
  values: Remark['values'],
  show: (place: string, value: string | number) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, place: string) => {
    const value = values[place]
    if (value === undefined) return whole
    return Array.isArray(value) ? value.map((part) => show(place, part)).join(', ') : show(place, value)
  })
}
