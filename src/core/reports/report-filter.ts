/**
 * Whether revenue counts when it is billed, or when it is paid.
 * @example const basis: ReportBasis = 'accrual';
 */
export type ReportBasis = 'accrual' | 'cash';

/**
 * What narrows a report down: days `YYYY-MM-DD`, ids of what is the company's own.
 * @example { asOf: '2026-03-31', customerId: 'c1' }
 */
export interface ReportFilter {
  readonly asOf?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly customerId?: string | undefined;
  readonly estimateId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly basis?: ReportBasis | undefined;
}
