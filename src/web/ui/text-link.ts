/** A link inside words or figures. */
export const textLink =
  'underline decoration-line-strong/60 underline-offset-3 hover:decoration-accent hover:text-accent';
