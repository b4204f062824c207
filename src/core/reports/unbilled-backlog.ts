import { type CompanyWords, capitalized } from '#core/words/company-words.ts';
import type { ContractStanding } from './contract-standing.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';
import { sinceBeginning } from './since-beginning.ts';

/**
 * Contracts with something left to bill, and how much of it stands in draws.
 * @example unbilledBacklog(standings, '2026-03-31', words)
 */
export function unbilledBacklog(
  standings: readonly ContractStanding[],
  asOf: string,
  { draw }: CompanyWords,
): ReportBody {
  const open = standings.filter((one) => one.billedMinor < one.contractSumMinor);
  return {
    main: 'unbilled',
    columns: [
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      moneyColumn('sum', 'Contract sum'),
      moneyColumn('billed', 'Billed'),
      {
        ...moneyColumn('unbilled', 'Unbilled'),
        formula: { adds: ['sum'], subtracts: ['billed'], running: false },
      },
      moneyColumn('draws', `Of it in ${draw.many}`),
      { id: 'next', label: `Next ${draw.one}`, kind: 'day' },
    ],
    ...oneTable(
      open.map((one) => {
        const contract = { to: 'estimate', id: one.estimateId } as const;
        const bills = { to: 'billing_report', id: one.estimateId, asOf } as const;
        const filter = { estimateId: one.estimateId, ...sinceBeginning(asOf) };
        return {
          cells: {
            contract: one.contract,
            customer: one.customerName,
            sum: one.contractSumMinor,
            billed: one.billedMinor,
            draws: one.unbilledDrawsMinor,
            next: one.nextDrawOn,
          },
          links: {
            contract,
            customer: { to: 'customer', id: one.customerId },
            sum: bills,
            billed: { to: 'report', report: 'bills-and-payments', filter },
            unbilled: bills,
            draws: contract,
          },
        };
      }),
    ),
    note: `Accepted estimates and contracts whose billing has begun. ${capitalized(draw.many)} are those of the schedule as it is today.`,
  };
}
