import type { UiLanguage } from '../src/model/language.ts'
import type { Translator } from './messages/translator.ts'

/** Files that pages load, by the name under which views ask for them. */
export const assetNames = [
  'style.css',
  'htmx.js',
  'search.js',
  'ask.js',
  'copy.js',
  'tables.js',
  'document.js',
  'upload.js',
  'page.js',
  'pictures.js',
  'logo.svg',
  'preview.png',
] as const
export type AssetName = (typeof assetNames)[number]

/** Themes that a reader can choose; without a choice, pages follow the device. */
export const appearances = ['light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

/** What every page is given besides its own content. */
export interface PageContext {
  t: Translator
  /** Addresses of the assets, each with the hash of its content. */
  assets: Record<AssetName, string>
  /** The theme that the reader has chosen, if any. */
  appearance: Appearance | null
  /** Where crawlers find the page; null for what they shouldn't read: searches, conversations, forms. */
  canonical: string | null
  /** The present address in each language of the interface. */
  languageAddresses: Record<UiLanguage, string>
}
