/** What is said of the site itself, and of what a reader’s own browser keeps. */
export const aboutEn = {
  aboutNavigation: 'About this site',
  aboutTitle: 'About',
  rightsTitle: 'Rights',
  aboutWhat:
    'Passerelle searches documents on technical cooperation that were submitted to the Council for TRIPS of the World Trade Organization, and answers questions about them. It reads English, French and Spanish: a question in one language finds what was written in the others.',
  aboutQuotes: 'It quotes',
  aboutQuotesText:
    'Every answer stands on sentences of the documents, shown word for word with the number of their paragraph or record. Headlines and tables are put together by rules from those records; no sentence is written by a language model. Where the documents don’t say, Passerelle says so.',
  aboutInside: 'What is inside',
  aboutInsideText: '{documents} and {activities}, indexed on {date}.',
  aboutInsideUndated: '{documents} and {activities}.',
  aboutYears: 'The documents are of {first} to {last}.',
  rightsText:
    'The texts belong to those who submitted them: cite them as they are cited here, with organization, symbol and date. Check what matters against the original file, which each document links to.',
  rightsProgram: 'The program is free software under the MIT licence.',
  aboutOperator: 'Who runs this',
  aboutOperatorText: 'This server is run by {name}.',
  aboutOperatorUnknown:
    'Whoever runs this server has not given a name. SITE_OPERATOR and SITE_CONTACT say who it is and how to reach them.',
  aboutContact: 'Contact',
  aboutPrivacy: 'What is kept of you',
  aboutPrivacyText:
    'A conversation is kept in its address. Your browser lists the conversations and searches that it had, until you have it forget them. There are no accounts and no trackers; cookies remember the language and the theme. What is asked for and not found may be counted, and a vote on an answer is kept with its question: nothing of who asked.',
  offlineTitle: 'You are offline',
  offlineText:
    'This page needs the connection. Your address stays as it is: load it again once you are back.',
  apiProblems: 'Problems',
  apiProblemsNote:
    'Errors are problems as RFC 9457 has them. Their words may change; their code stays, and so do those of the faults in “errors”.',

  appearance: 'Appearance',
  appearanceDevice: 'As the device',
  appearanceLight: 'Light',
  appearanceDark: 'Dark',

  recentTitle: 'Asked before',
  recentNote: 'Kept in this browser alone.',
  recentMore: { one: 'and {count} more question', other: 'and {count} more questions' },
  recentForget: 'Forget these',
}
