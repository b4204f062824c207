/** The one look of everything that is typed into or chosen from. */
export const controlLook =
  'w-full min-w-0 rounded border border-line-strong/70 bg-raised px-2.5 py-1 min-h-8 pointer-coarse:min-h-11 text-base ' +
  'pointer-coarse:text-large placeholder:text-muted/70 hover:border-line-strong aria-invalid:border-danger ' +
  'focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted transition-colors';
