/** What is found for what it means. */
export const meaningEn = {
  nearInMeaning: 'near in meaning',
  nearInMeaningNote: 'It holds none of your words',
}
