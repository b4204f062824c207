import { readCompany, updateCompany } from '#endpoints/company.ts';
import type { ApiClient } from './api-client.ts';

/** Says of a company what electronic invoices name; what else it says of itself may be changed with it. */
export async function nameCompany(client: ApiClient, change: object = {}): Promise<void> {
  const company = await client.call(readCompany, {});
  await client.call(updateCompany, {
    body: { ...company, country: 'US', taxNumber: '12-3456789', ...change },
  });
}
