/** What is said to those who add documents, and look at what readers did not find. */
export const manageEn = {
  uploadsReading: '{name} is read …',
  uploadsPublishing: '{name} is published …',
  uploadsPublished: 'published',
  uploadsLook: 'Look at it',
  uploadsReplaces: 'a document of this name is there already: look at this one first',
  uploadsTooMany: 'These are more than {most} files. Send them in several goes.',
  uploadsPublish: { one: 'Publish this one', other: 'Publish these {count}' },
  uploadsList: 'Files that were read',

  gapsTitle: 'Asked for and not found',
  gapsNote:
    'Searches and questions that found nothing, counted by their words alone: nothing is kept of who asked. What is found by now is left out.',
  gapsShow: 'Show the list',
  gapsClosed: 'The list is shown to whoever has the ADMIN_TOKEN of this server, and none is set.',
  gapsRefused: 'The list is not shown',
  gapsNone: 'Nothing: whatever was asked for is found.',
  gapsCount: { one: 'Asked for once', other: 'Asked for {count} times' },
  gapsLast: 'last on {day}',
  gapsMissing: 'In no document: {words}',
  gapsNoWord: 'Each word stands in some document: the documents don’t say this.',
  gapsProposals: 'Rows for data/tables/terminology that would find something:',
  gapsGained: { one: '{count} passage more', other: '{count} passages more' },
  gapsByTranslation: 'they translate each other through a third language',
  gapsBySpelling: 'they are written alike',
  gapsByMeaning: 'they are used alike: check that they mean the same',
}
