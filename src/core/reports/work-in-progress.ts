import { quotient } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { ContractStanding } from './contract-standing.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';
import { sinceBeginning } from './since-beginning.ts';

/**
 * What a contract has cost until a day and is expected to cost in all (minor units); the day `YYYY-MM-DD`.
 * @example { estimateId: 'e1', asOf: '2026-03-31', costMinor: 400_000n, estimatedMinor: 1_000_000n }
 */
export interface ContractCost {
  readonly estimateId: string;
  readonly asOf: string;
  readonly costMinor: bigint;
  readonly estimatedMinor: bigint;
}

/**
 * What is earned by cost (minor units): the contract sum times cost to date over estimated cost, never more than all of
 * it. Past the estimated cost the contract is complete.
 * @example earnedByCost(1_000_000n, { costMinor: 250n, estimatedMinor: 1_000n }) // 250_000n
 */
function earnedByCost(
  contractSumMinor: bigint,
  { costMinor, estimatedMinor }: Pick<ContractCost, 'costMinor' | 'estimatedMinor'>,
): bigint {
  if (costMinor >= estimatedMinor) return estimatedMinor === 0n ? 0n : contractSumMinor;
  return roundHalfAway(quotient(contractSumMinor * costMinor, estimatedMinor));
}

/**
 * Earned against billed, both before tax: what is billed beyond what is earned is overbilled, the other way round
 * underbilled.
 * @example workInProgress(standings, costs, '2026-03-31')
 */
export function workInProgress(
  standings: readonly ContractStanding[],
  costs: readonly ContractCost[],
  asOf: string,
): ReportBody {
  const costOf = new Map(costs.map((cost) => [cost.estimateId, cost]));
  const missing = standings.filter((one) => !costOf.has(one.estimateId)).length;
  const losses = standings.filter(
    (one) => (costOf.get(one.estimateId)?.estimatedMinor ?? 0n) > one.contractSumMinor,
  ).length;
  return {
    main: 'earned',
    columns: [
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      moneyColumn('sum', 'Contract sum'),
      moneyColumn('estimated', 'Estimated cost'),
      {
        ...moneyColumn('profit', 'Estimated profit'),
        formula: { adds: ['sum'], subtracts: ['estimated'], running: false },
      },
      { id: 'margin', label: 'Profit margin', kind: 'percent', share: { part: 'profit', whole: 'sum' } },
      moneyColumn('cost', 'Cost to date'),
      { id: 'percent', label: 'Complete', kind: 'percent', share: { part: 'cost', whole: 'estimated' } },
      { id: 'day', label: 'Costs of', kind: 'day' },
      moneyColumn('earned', 'Earned'),
      moneyColumn('billed', 'Billed'),
      moneyColumn('under', 'Underbilled'),
      moneyColumn('over', 'Overbilled'),
    ],
    ...oneTable(
      standings.flatMap((one) => {
        const cost = costOf.get(one.estimateId);
        if (!cost) return [];
        const earned = earnedByCost(one.contractSumMinor, cost);
        const ahead = one.billedMinor - earned;
        const contract = { to: 'estimate', id: one.estimateId } as const;
        const costs = { to: 'costs', id: one.estimateId } as const;
        const bills = { to: 'billing_report', id: one.estimateId, asOf } as const;
        const filter = { estimateId: one.estimateId, ...sinceBeginning(asOf) };
        return {
          cells: {
            contract: one.contract,
            customer: one.customerName,
            sum: one.contractSumMinor,
            estimated: cost.estimatedMinor,
            cost: cost.costMinor,
            day: cost.asOf,
            earned,
            billed: one.billedMinor,
            under: ahead < 0n ? -ahead : 0n,
            over: ahead > 0n ? ahead : 0n,
          },
          links: {
            contract,
            customer: { to: 'customer', id: one.customerId },
            sum: bills,
            estimated: costs,
            profit: costs,
            cost: costs,
            earned: costs,
            billed: { to: 'report', report: 'bills-and-payments', filter },
            under: bills,
            over: bills,
          },
        };
      }),
    ),
    note: noteOf(missing, losses),
  };
}

function noteOf(missing: number, losses: number): string {
  const contracts = (count: number, one: string, many: string) =>
    count === 1 ? `One contract ${one}` : `${count} contracts ${many}`;
  return [
    'Earned is the contract sum times cost to date over estimated cost, and all of it past the estimated cost.',
    'Estimated profit is the contract sum less the estimated cost. Sums and what is billed are before tax.',
    ...(losses === 0
      ? []
      : [
          `${contracts(losses, 'is', 'are')} estimated to cost more than the contract sum: the loss still to come is not in these figures.`,
        ]),
    ...(missing === 0
      ? []
      : [`${contracts(missing, 'has no costs yet and is', 'have no costs yet and are')} left out.`]),
  ].join(' ');
}
