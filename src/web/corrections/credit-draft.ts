import type { creditInvoice } from '#endpoints/corrections.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';

export type CreditBody = BodyInputOf<typeof creditInvoice>;

/** A credit note as it is typed, without a minus sign. */
export interface CreditDraft {
  readonly way: 'whole' | 'amount' | 'percent' | 'lines' | 'draws';
  readonly amount: string;
  readonly percent: string;
  readonly drawIds: readonly string[];
  readonly lineMode: 'percent' | 'amount';
  readonly lines: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly date: string;
  readonly memo: string;
}

/** Nothing typed yet, or an amount that a page before asks for. */
export function emptyCredit(today: string, amount = ''): CreditDraft {
  return {
    way: amount === '' ? 'whole' : 'amount',
    amount,
    percent: '',
    drawIds: [],
    lineMode: 'amount',
    lines: {},
    reason: '',
    date: today,
    memo: '',
  };
}

/** What is credited, in the wire's form; null while there is nothing to figure. */
export function creditBasisOf(draft: CreditDraft): CreditBody['basis'] | null {
  switch (draft.way) {
    case 'whole':
      return { kind: 'whole' };
    case 'amount':
      return draft.amount === '' ? null : { kind: 'amount', amount: draft.amount };
    case 'percent':
      return draft.percent === '' ? null : { kind: 'percent', percent: draft.percent };
    case 'draws':
      return draft.drawIds.length === 0 ? null : { kind: 'draws', drawIds: [...draft.drawIds] };
    case 'lines': {
      const lines = Object.entries(draft.lines)
        .filter(([, text]) => text !== '')
        .map(([lineId, text]) =>
          draft.lineMode === 'percent' ? { lineId, backToPercent: text } : { lineId, amount: text },
        );
      return lines.length === 0 ? null : { kind: 'lines', lines };
    }
  }
}
