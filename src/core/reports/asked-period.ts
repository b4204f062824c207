import type { ReportFilter } from './report-filter.ts';

/**
 * The days that a report was asked for, both included, and of whom.
 * @example { from: '2026-01-01', to: '2026-03-31', customerId: 'c1' }
 */
export interface AskedPeriod extends Pick<ReportFilter, 'customerId' | 'estimateId'> {
  readonly from: string;
  readonly to: string;
}
