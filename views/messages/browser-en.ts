/** What is said of what a reader's own browser keeps. */
export const browserEn = {
  appearance: 'Appearance',
  appearanceDevice: 'As the device',
  appearanceLight: 'Light',
  appearanceDark: 'Dark',

  recentTitle: 'Asked before',
  recentNote: 'Kept in this browser alone.',
  recentMore: { one: 'and {count} more question', other: 'and {count} more questions' },
  recentForget: 'Forget these',
}
