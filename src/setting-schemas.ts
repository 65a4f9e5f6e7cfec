import { z } from 'zod'

/** A whole number as people write it: ` `, `1e3` and `0x10` are slips, and no numbers. */
export const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
}

/** Texts parted by commas, none of them empty. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
)

export const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

export const isWebAddress = (url: string) => /^https?:/.test(url) && URL.canParse(url)

/** A path. One of blanks is a slip of whoever wrote the settings. */
export const folder = z.string().regex(/\S/, 'must name a folder')

/** What can stand in a header as it is: letters, digits and marks of ASCII, so that it is compared as it was given. */
export const secret = z
  .string()
  .regex(/^[!-~]*$/, 'must have no blanks, and no letters but those of ASCII')
  .min(8, 'must have 8 characters at least')
