import type { BillFigures } from './figures-of-plan.ts';

/** What the button is called that issues a bill: what comes to less than 0 is issued as a credit note. */
export function issueLabel(
  figures: Pick<BillFigures, 'kind'> | null,
  byApplication: boolean,
  say: (text: string) => string,
): string {
  if (figures?.kind === 'credit_note') return 'Issue credit note';
  return byApplication ? say('Issue application') : 'Issue invoice';
}
