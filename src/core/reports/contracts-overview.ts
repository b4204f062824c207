import type { ContractStanding } from './contract-standing.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';

/**
 * Every contract with its value and what became of it until a day; past the contract sum, by how much.
 * @example contractsOverview(standings)
 */
export function contractsOverview(standings: readonly ContractStanding[], asOf: string): ReportBody {
  const money = (id: string, label: string) => ({ id, label, kind: 'money', sums: true }) as const;
  return {
    main: 'sum',
    columns: [
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      money('sum', 'Contract sum'),
      money('billed', 'Billed'),
      { id: 'percent', label: 'Billed, %', kind: 'percent', share: { part: 'billed', whole: 'sum' } },
      money('collected', 'Collected'),
      money('outstanding', 'Outstanding'),
      money('held', 'Held'),
      money('unbilled', 'Unbilled'),
      money('over', 'Over'),
    ],
    ...oneTable(
      standings.map((one) => {
        const left = one.contractSumMinor - one.billedMinor;
        const bills = { to: 'billing_report', id: one.estimateId } as const;
        const whose = { estimateId: one.estimateId, asOf };
        return {
          cells: {
            contract: one.contract,
            customer: one.customerName,
            sum: one.contractSumMinor,
            billed: one.billedMinor,
            collected: one.collectedMinor,
            outstanding: one.dueMinor - one.collectedMinor,
            held: one.withheldMinor - one.releasedMinor,
            unbilled: left > 0n ? left : 0n,
            over: left < 0n ? -left : 0n,
          },
          links: {
            contract: { to: 'estimate', id: one.estimateId },
            customer: { to: 'customer', id: one.customerId },
            sum: { to: 'estimate', id: one.estimateId },
            billed: bills,
            collected: bills,
            outstanding: { to: 'report', report: 'receivables-ageing', filter: whose },
            held: { to: 'report', report: 'retainage-ageing', filter: whose },
            unbilled: { to: 'estimate', id: one.estimateId },
            over: bills,
          },
        };
      }),
    ),
    note: 'The contract sum and what is billed are before tax, unless the prices of a contract include it; collected and outstanding include tax.',
  };
}
