import { issueOverHttp } from './issue-over-http.ts';
import { type Measured, measure, newMeasured } from './measured.ts';
import type { BenchContract } from './open-contract.ts';
import type { BillCase, Prepared } from './prepare.ts';

export interface BillResult {
  readonly shape: BillCase;
  readonly product: Measured;
  readonly floor: Measured;
}

/** The contracts that one client bills in turn, so that none collects so many bills that it is another case. */
function shared<Item>(items: readonly Item[], clients: number, client: number): readonly Item[] {
  return items.filter((_, index) => index % clients === client);
}

const turnOf = (contracts: readonly BenchContract[], turn: number): BenchContract => {
  const contract = contracts[turn % contracts.length];
  if (!contract) throw new Error('Every client needs a contract of its own.');
  return contract;
};

/**
 * Bills every case in rounds, the application and the floor by turns, so that whatever else the machine does falls
 * on both alike. A first round warms up and is not counted; after `latest` no further one begins.
 */
export async function measureBills(
  { api, company, writers, cases, printed }: Prepared,
  rounds: number,
  latest: number,
): Promise<readonly BillResult[]> {
  const results = cases.map((shape) => ({ shape, product: newMeasured(), floor: newMeasured() }));
  let issued = 0;
  for (let round = 0; round <= rounds; round++) {
    if (round > 1 && performance.now() > latest) break;
    for (const { shape, product, floor } of results) {
      const counted = round > 0;
      const clients = Array.from({ length: shape.clients }, (_, index) => index);
      await measure(counted ? floor : newMeasured(), clients, shape.times, async (client, turn) => {
        await writers[client]?.issue(turnOf(shared(shape.floorContracts, shape.clients, client), turn));
      });
      await measure(counted ? product : newMeasured(), clients, shape.times, async (client, turn) => {
        await issueOverHttp(api, company, turnOf(shared(shape.contracts, shape.clients, client), turn));
        issued += 1;
      });
      await printed(issued);
    }
  }
  return results;
}
