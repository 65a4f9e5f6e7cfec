/** What is said where several files are added at once. */
export const uploadsEn = {
  uploadsReading: '{name} is read …',
  uploadsPublishing: '{name} is published …',
  uploadsPublished: 'published',
  uploadsLook: 'Look at it',
  uploadsReplaces: 'a document of this name is there already: look at this one first',
  uploadsTooMany: 'These are more than {most} files. Send them in several goes.',
  uploadsPublish: { one: 'Publish this one', other: 'Publish these {count}' },
  uploadsList: 'Files that were read',
}
