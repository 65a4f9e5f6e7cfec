/** Of searches that are kept, in English. */
export const pinnedEn = {
  pinnedTitle: 'A search that was kept',
  pinnedTotals: 'On {on} it found {before} passages, now it finds {now}.',
  pinnedSame: 'The documents are the same as then.',
  pinnedChanged: 'The documents have changed since.',
  pinnedIncomplete: 'There are more: the first 500 of then and of now are compared.',
  pinnedNew: 'New since then',
  pinnedGone: 'Gone since then',
  pinnedNothingNew: 'Nothing is new.',
  pinnedNothingGone: 'Nothing is gone.',
  pinnedGoneDocument: 'its document is no longer there',
  pinnedGonePassage: 'it no longer stands in its document',
  pinnedGoneSearch: 'it is still there, and no longer found by this search',
  pinnedSameVersion: 'The documents are those that this address names.',
  pinnedOtherVersion:
    'The documents have changed since this address was written; it doesn’t say what was found then.',
  pinnedNote: 'The address of this page keeps what was found: bookmark it, and come back to see what is new.',
  pinnedSearch: 'Search now',
  pinnedAgain: 'Keep what is found now',
}
