import { jsonOf } from './api-client.ts';
import { type Measured, measure, newMeasured } from './measured.ts';
import type { Prepared } from './prepare.ts';

export interface PanelResult {
  readonly earlier: number;
  readonly measured: Measured;
}

/** Reads the billing summary panel over HTTP as the contract's page does, with its newest bills, with one client, at each number of earlier bills. */
export async function measurePanel(
  { api, company, cases }: Prepared,
  times: number,
): Promise<readonly PanelResult[]> {
  const results: PanelResult[] = [];
  for (const { earlier, contracts } of cases.filter((one) => one.lines === 10 && one.clients === 1)) {
    const read = async (_: unknown, turn: number) => {
      const contract = contracts[turn % contracts.length];
      jsonOf(
        await api(
          'GET',
          `/estimates/${contract?.estimateId}/billing-summary?newest=50`,
          undefined,
          company.headers,
        ),
      );
    };
    await measure(newMeasured(), [0], 10, read);
    const measured = newMeasured();
    await measure(measured, [0], times, read);
    results.push({ earlier, measured });
  }
  return results;
}
