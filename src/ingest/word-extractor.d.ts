declare module 'word-extractor' {
  interface ReadOptions {
    filterUnicode?: boolean
    includeFooters?: boolean
  }
  class Document {
    getBody(options?: ReadOptions): string
    getFootnotes(options?: ReadOptions): string
    getEndnotes(options?: ReadOptions): string
    getHeaders(options?: ReadOptions): string
    getFooters(options?: ReadOptions): string
    getAnnotations(options?: ReadOptions): string
    getTextboxes(options?: ReadOptions): string
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<Document>
  }
}
