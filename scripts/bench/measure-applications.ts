import { jsonOf } from './api-client.ts';
import { type Measured, measure, newMeasured } from './measured.ts';
import { type BenchContract, BILLED_A_LINE, openContract } from './open-contract.ts';
import type { Prepared } from './prepare.ts';
import { applicationWriter } from './write-applications.ts';

export interface ApplicationPoint {
  readonly earlier: number;
  readonly issued: Measured;
  readonly panel: Measured;
}

const LINES = 500;

/**
 * One contract of 500 lines that is billed by application, all of them on each: what issuing one and reading the panel
 * takes with so many before it. The applications between two points are written beside the server.
 */
export async function measureApplications(
  { api, company }: Prepared,
  databaseUrl: string,
  { points, samples }: { readonly points: readonly number[]; readonly samples: number },
): Promise<readonly ApplicationPoint[]> {
  const writer = await applicationWriter(databaseUrl, company);
  const contract = await openContract(api, company, LINES);
  const results: ApplicationPoint[] = [];
  for (const earlier of points) {
    await writer.writeUntil(contract, earlier);
    const panel = newMeasured();
    const path = `/estimates/${contract.estimateId}/billing-summary?newest=50`;
    await measure(panel, [0], samples * 4, async () => {
      jsonOf(await api('GET', path, undefined, company.headers));
    });
    const issued = newMeasured();
    await measure(issued, [0], samples, async (_, turn) => {
      const key = `application-${earlier}-${turn}`;
      const headers = { ...company.headers, 'idempotency-key': key };
      const body = applicationOf(contract, company.today);
      jsonOf(await api('POST', `/estimates/${contract.estimateId}/invoices`, body, headers));
      contract.bills += 1;
    });
    results.push({ earlier, issued, panel });
  }
  await writer.close();
  return results;
}

function applicationOf({ lineIds }: BenchContract, today: string) {
  const amount = `${BILLED_A_LINE / 100n}.00`;
  const lines = lineIds.map((lineId) => ({ lineId, amount }));
  return {
    basis: { kind: 'application', periodFrom: today, periodTo: today, lines },
    invoiceDate: today,
    issue: true,
  };
}
