import { type ApiClient, jsonOf } from './api-client.ts';
import type { BenchCompany } from './found-company.ts';
import { type BenchContract, BILLED_A_LINE } from './open-contract.ts';

let lastKey = 0;

/** Creates and issues one bill as a script does: one request, typed as money. Gives the invoice's id. */
export async function issueOverHttp(
  api: ApiClient,
  company: BenchCompany,
  contract: BenchContract,
): Promise<string> {
  lastKey += 1;
  const cents = String(BILLED_A_LINE * BigInt(contract.lineIds.length));
  const bill = {
    basis: { kind: 'amount', amount: `${cents.slice(0, -2)}.${cents.slice(-2)}` },
    invoiceDate: company.today,
    heading: 'Framing complete',
    issue: true,
  };
  const headers = { ...company.headers, 'idempotency-key': `bench-${lastKey}` };
  const answer = await api('POST', `/estimates/${contract.estimateId}/invoices`, bill, headers);
  const { id } = jsonOf<{ id: string }>(answer);
  contract.bills += 1;
  return id;
}
