/** A text whose form depends on a number; `other` stands in for the categories that are not given. */
export interface PluralForms {
  one: string
  other: string
}

/** What another language says for a table of messages: the same keys. */
export type MessagesLike<Table> = {
  [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends PluralForms
      ? PluralForms
      : Record<keyof Table[Key], string>
}
