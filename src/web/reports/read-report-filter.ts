import type { ReportFilter } from '#core/reports/report-filter.ts';

const names = ['asOf', 'from', 'to', 'customerId', 'estimateId', 'accountId'] as const;

/** What an address asks of a report; anything else in it is left out. */
export function readReportFilter(search: Record<string, unknown>): ReportFilter {
  const texts = names.flatMap((name) =>
    typeof search[name] === 'string' ? [[name, search[name]] as const] : [],
  );
  const { basis } = search;
  return {
    ...Object.fromEntries(texts),
    ...(basis === 'cash' || basis === 'accrual' ? { basis } : {}),
  };
}
