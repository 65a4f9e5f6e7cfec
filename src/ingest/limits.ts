const megabyte = 1024 * 1024

/** Bounds on what is read; a file beyond one is refused with its name, the bound and the remedy. */
export const limits = {
  /** Of a file as it is on disk: the longest reports of the family have less than a tenth of it. */
  fileBytes: 50 * megabyte,
  /** Of the text taken from one file. */
  textChars: 20_000_000,
  /** Of a file of an archive, unpacked, and of all of them together. */
  unpackedFileBytes: 100 * megabyte,
  unpackedBytes: 200 * megabyte,
  /** Of unpacked to packed size; office documents stay below 50. */
  packingRatio: 200,
  archiveFiles: 5_000,
  /** Of archives and messages within each other. */
  archiveLevels: 3,
  /** Of parts of a message within each other. */
  mailParts: 50,
  pages: 3_000,
  /** Of elements within elements; readers recurse no deeper. */
  nesting: 500,
  /** Of the time for one file, checked between its pages. */
  readMs: 120_000,
}
