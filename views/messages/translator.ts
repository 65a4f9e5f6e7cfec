import type { ActivityKind } from '../../src/model/activities.ts'
import { firstDayOf, lastDayOf } from '../../src/model/document-date.ts'
import type { PassageLanguage, UiLanguage } from '../../src/model/language.ts'
import { fillRemark, type Remark } from '../../src/model/remark.ts'
import type { DocumentKind } from '../../src/model/source-document.ts'
import { en, type Messages } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { PluralForms } from './message-shape.ts'

const tables: Record<UiLanguage, Messages> = { en, fr, es }
/** British conventions put the day before the month, as the documents do. */
const locales: Record<UiLanguage, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es' }

type KeysOf<Kind> = { [Key in keyof Messages]: Messages[Key] extends Kind ? Key : never }[keyof Messages]
export type TextKey = KeysOf<string>
export type PluralKey = KeysOf<PluralForms>
export type FieldName = keyof Messages['fields']
const isFieldName = (name: string): name is FieldName => Object.hasOwn(en.fields, name)
const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** Says things in one language of the interface. */
export class Translator {
  readonly language: UiLanguage
  private readonly messages: Messages
  private readonly plurals: Intl.PluralRules
  private readonly numbers: Intl.NumberFormat
  private readonly dates: Intl.DateTimeFormat
  private readonly monthNames: Intl.DateTimeFormat
  private readonly languageNames: Intl.DisplayNames

  constructor(language: UiLanguage) {
    const locale = locales[language]
    this.language = language
    this.messages = tables[language]
    this.plurals = new Intl.PluralRules(locale)
    this.numbers = new Intl.NumberFormat(locale)
    this.dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    this.monthNames = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    this.languageNames = new Intl.DisplayNames(locale, { type: 'language' })
  }

  /** A message, its `{places}` filled in. */
  text(key: TextKey, values: Record<string, string | number> = {}): string {
    return fill(this.messages[key], values)
  }

  /** A message in the form that the number asks for, with the number as `{count}`. */
  count(key: PluralKey, count: number): string {
    const forms = this.messages[key]
    return fill(forms[this.plurals.select(count) === 'one' ? 'one' : 'other'], { count: this.number(count) })
  }

  /** The forms themselves, for scripts that count in the browser. */
  forms(key: PluralKey): PluralForms {
    return this.messages[key]
  }

  /** What is said of a source, with its fields, dates and numbers in words of the language. */
  remark({ code, values }: Pick<Remark, 'code' | 'values'>): string {
    // The model's English is written for terminals, too.
    const text = this.messages.remarks[code].replace(/"(.*?)"/g, '“$1”')
    return fillRemark(text, values, (place, value) => {
      if (typeof value === 'number') return this.number(value)
      if (place === 'fields' && isFieldName(value)) return this.field(value)
      return isoDate.test(value) ? this.date(value) : value
    })
  }

  /** The name of a field of an annex entry. */
  field(name: FieldName): string {
    return this.messages.fields[name]
  }

  number(value: number): string {
    return this.numbers.format(value)
  }

  /** A size of a file in the unit that suits it: "18 kB". */
  bytes(size: number): string {
    const [unit, value] = size < 1e6 ? ['kilobyte', Math.max(1, size / 1e3)] : ['megabyte', size / 1e6]
    const digits = value < 10 && unit === 'megabyte' ? 1 : 0
    return new Intl.NumberFormat(locales[this.language], {
      style: 'unit',
      unit,
      maximumFractionDigits: digits,
    }).format(value)
  }

  /** An ISO date in words: `2019-01-28` is "28 January 2019". */
  date(isoDate: string): string {
    return this.ordinal(this.dates.format(new Date(`${isoDate}T00:00:00Z`)))
  }

  /** Of when a document is: a day, a month or a year. */
  documentDate(date: string): string {
    return this.span(firstDayOf(date), lastDayOf(date))
  }

  /** A period in words, without repeating what both dates share: "12–16 November 2018". */
  period(startDate: string, endDate: string | null): string {
    if (endDate === null || endDate <= startDate) return this.date(startDate)
    return this.ordinal(
      this.dates.formatRange(new Date(`${startDate}T00:00:00Z`), new Date(`${endDate}T00:00:00Z`)),
    )
  }

  /** The same, where whole years and months are said as such: "2019", "April 2019". */
  span(startDate: string, endDate: string): string {
    const [start, end] = [startDate.slice(0, 7), endDate.slice(0, 7)]
    const after = new Date(`${endDate}T00:00:00Z`)
    after.setUTCDate(after.getUTCDate() + 1)
    const isWhole = startDate.endsWith('-01') && after.getUTCDate() === 1
    if (!isWhole) return this.period(startDate, endDate)
    if (start.endsWith('-01') && end.endsWith('-12')) {
      const [first, last] = [start.slice(0, 4), end.slice(0, 4)]
      return first === last ? first : `${first}–${last}`
    }
    return this.months(startDate, endDate)
  }

  /** The same, where one side may be open: "from 1 May 2019". One of both is given. */
  openSpan(from: string | null | undefined, to: string | null | undefined): string {
    if (from && to) return this.span(from, to)
    return from
      ? this.text('periodFrom', { from: this.date(from) })
      : this.text('periodTo', { to: this.date(to ?? '') })
  }

  /** The months from one day to another: "October 2018 – June 2021". */
  months(from: string, to: string): string {
    return this.monthNames.formatRange(new Date(from), new Date(to))
  }

  /** What activities of a kind are called: "Workshops". */
  activityKind(kind: ActivityKind): string {
    return this.messages.activityKinds[kind]
  }

  /** French writes the first day of a month as an ordinal, which Intl doesn't: "1er avril", "1er–5 avril". */
  private ordinal(date: string): string {
    return this.language === 'fr' ? date.replace(/(?<!\d)1(?=\s+\p{L}|–)/gu, '1er') : date
  }

  /** What kind of document it is: "Report". */
  kindOfDocument(kind: DocumentKind): string {
    return this.text(`kind-${kind}`)
  }

  /** The name of a passage's language: "French". */
  languageName(language: PassageLanguage): string {
    if (language === 'und') return this.text('languageUnknown')
    return this.languageNames.of(language) ?? language
  }
}

function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

const translators: Record<UiLanguage, Translator> = {
  en: new Translator('en'),
  fr: new Translator('fr'),
  es: new Translator('es'),
}

/** The translator of a language of the interface. */
export function translatorFor(language: UiLanguage): Translator {
  return translators[language]
}
