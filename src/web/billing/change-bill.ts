import type { BillDraft } from './bill-draft.ts';

/** Changes what is typed on a bill, from values or from what stands there at that moment. */
export type ChangeBill = (change: Partial<BillDraft> | ((before: BillDraft) => Partial<BillDraft>)) => void;
