import type { EstimateLineWritten, EstimateTerms } from '#db/estimate-writes.ts';

/** A line as typed; `id` names the line that it was before, null where it is new. */
export type EstimateLineInput = Omit<
  EstimateLineWritten,
  'id' | 'position' | 'amountMinor' | 'changeOrderId'
> & {
  readonly id: string | null;
};

/** An estimate as typed. */
export interface EstimateInput extends EstimateTerms {
  readonly lines: readonly EstimateLineInput[];
}
