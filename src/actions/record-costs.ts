import { withCompany } from '#db/company.ts';
import { findContractsByNumber, insertContractCosts } from '#db/contract-costs.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** What one contract has cost, as it is typed or imported (minor units); the contract by its number. */
export interface CostInput {
  readonly contract: string;
  readonly asOf: string;
  readonly costMinor: bigint;
  readonly estimatedMinor: bigint;
}

// Reports write a contract as its number and its title.
const firstWord = (contract: string) => contract.split(' ', 1).join('');

/** Keeps what contracts have cost until a day: all rows, or none. */
export async function recordCosts(
  services: Services,
  acting: Acting,
  rows: readonly CostInput[],
): Promise<void> {
  demand(acting, 'books.record');
  const { company, actor } = acting;
  await withCompany(services.database, company.id, async (tx) => {
    const numbers = [...new Set(rows.flatMap((row) => [row.contract, firstWord(row.contract)]))];
    const contracts = await findContractsByNumber(tx, company.id, numbers);
    await insertContractCosts(
      tx,
      rows.map((row) => {
        const estimateId = contracts.get(row.contract) ?? contracts.get(firstWord(row.contract));
        if (estimateId === undefined) throw refused('contract_unknown', { number: row.contract });
        return {
          company_id: company.id,
          id: services.newId(),
          estimate_id: estimateId,
          as_of: row.asOf,
          cost_minor: row.costMinor,
          estimated_minor: row.estimatedMinor,
          recorded_at: services.now(),
          recorded_by: actor.name,
          recorded_by_id: actor.id,
        };
      }),
    );
  });
}
