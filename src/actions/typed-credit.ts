import type { TypedBill } from '#db/drafts.ts';

/** A document that bills no work, as it is kept: what it takes off is said by its credit. */
export function typedCredit({
  date,
  heading = '',
  memo,
}: {
  date: string;
  heading?: string;
  memo: string;
}): TypedBill {
  return {
    request: {
      basis: { kind: 'none' },
      retainage: { kind: 'as_contract' },
      release: { kind: 'none' },
      overrideReason: null,
    },
    invoiceDate: date,
    dueDate: date,
    heading,
    memo,
  };
}
