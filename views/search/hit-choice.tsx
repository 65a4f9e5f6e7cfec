import type { Passage } from '../../src/model/passage.ts'
import type { Translator } from '../messages/translator.ts'

/** A box by which a place is added to the selection. Several hits of one place are told apart by where they stand. */
export function HitChoice({ t, hit }: { t: Translator; hit: Pick<Passage, 'id'> & { title: string } }) {
  return (
    <label class="choice">
      <input type="checkbox" form="selection" name="id" value={hit.id} autocomplete="off" />{' '}
      {t.text('select')}
      <span class="visually-hidden">
        {t.text('colon')}
        {hit.title}
      </span>
    </label>
  )
}
