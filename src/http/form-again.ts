import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Refusal } from '../../views/manage/refusal-message.tsx'
import { RequestRefusedError } from './problems.ts'

type Page = HtmlEscapedString | Promise<HtmlEscapedString>

/** Does what a form asks; where that is refused, the form comes again with the reason. */
export async function orFormAgain(
  c: Context,
  form: (refusal: Refusal) => Page,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RequestRefusedError) return c.html(form(error), error.status)
    throw error
  }
}
