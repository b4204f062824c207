import { advanceColumn } from './advance-column.ts';
import type { ContractStanding } from './contract-standing.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody, ReportRow } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';
import { sinceBeginning } from './since-beginning.ts';

/**
 * The day of a report about contracts, and which of them were asked for.
 * @example { asOf: '2026-03-31', customerId: 'c1' }
 */
export interface AskedContracts extends Pick<ReportFilter, 'customerId' | 'estimateId'> {
  readonly asOf: string;
}

// The movements that a total adds up, and the accounts that say the same.
function behindContracts(asOf: string, whose: Omit<AskedContracts, 'asOf'>): ReportRow['links'] {
  const filter = { ...whose, ...sinceBeginning(asOf) };
  const movements = { to: 'report', report: 'bills-and-payments', filter } as const;
  return {
    billed: movements,
    collected: movements,
    advance: movements,
    outstanding: { to: 'report', report: 'receivables-ageing', filter: { ...whose, asOf } },
    held: { to: 'report', report: 'retainage-ageing', filter: { ...whose, asOf } },
  };
}

/**
 * Every contract with its value and what became of it until a day; past the contract sum, by how much.
 * @example contractsOverview(standings, { asOf: '2026-03-31' })
 */
export function contractsOverview(
  standings: readonly ContractStanding[],
  { asOf, customerId, estimateId }: AskedContracts,
): ReportBody {
  return {
    main: 'sum',
    columns: [
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      moneyColumn('sum', 'Contract sum'),
      moneyColumn('billed', 'Billed'),
      { id: 'percent', label: 'Share billed', kind: 'percent', share: { part: 'billed', whole: 'sum' } },
      moneyColumn('collected', 'Collected'),
      ...advanceColumn(standings),
      moneyColumn('outstanding', 'Outstanding'),
      moneyColumn('held', 'Held'),
      moneyColumn('unbilled', 'Unbilled'),
      moneyColumn('over', 'Over'),
    ],
    ...oneTable(
      standings.map((one) => {
        const left = one.contractSumMinor - one.billedMinor;
        const bills = { to: 'billing_report', id: one.estimateId, asOf } as const;
        return {
          cells: {
            contract: one.contract,
            customer: one.customerName,
            sum: one.contractSumMinor,
            billed: one.billedMinor,
            collected: one.collectedMinor,
            advance: one.recoupedMinor,
            outstanding: one.dueMinor - one.collectedMinor,
            held: one.withheldMinor - one.releasedMinor,
            unbilled: left > 0n ? left : 0n,
            over: left < 0n ? -left : 0n,
          },
          links: {
            contract: { to: 'estimate', id: one.estimateId },
            customer: { to: 'customer', id: one.customerId },
            sum: bills,
            ...behindContracts(asOf, { estimateId: one.estimateId }),
            unbilled: bills,
            over: bills,
          },
        };
      }),
      behindContracts(asOf, { customerId, estimateId }),
    ),
    note: 'The contract sum and what is billed are before tax, unless the prices of a contract include it; collected and outstanding include tax.',
  };
}
