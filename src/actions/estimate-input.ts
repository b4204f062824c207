import type { TaxTerms } from '#core/tax/tax-terms.ts';
import type { EstimateLineWritten, EstimateTerms } from '#db/estimate-writes.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** A line as typed; `id` names the line that it was before, null where it is new. */
export type EstimateLineInput = Omit<
  EstimateLineWritten,
  'id' | 'position' | 'amountMinor' | 'changeOrderId'
> & {
  readonly id: string | null;
};

/** An estimate as typed. */
export interface EstimateInput extends Omit<EstimateTerms, 'taxTerms' | 'taxReason'> {
  /** How it is taxed; rounding is the company's setting. Left off: on gross, before tax, charged as its customer is. */
  readonly taxTerms?: Partial<Pick<TaxTerms, 'mode' | 'pricesIncludeTax'>> & {
    readonly charge?: TaxTerms['charge'] | undefined;
  };
  readonly taxReason?: string | undefined;
  readonly lines: readonly EstimateLineInput[];
  /** The draw schedule; left off, it stays as it is. */
  readonly schedule?: ScheduleInput | undefined;
}
