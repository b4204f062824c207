/** A row's link covers the whole row, so that anywhere on it is a hit, while readers and the keyboard meet one link. */
export const rowLink =
  'font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent';
