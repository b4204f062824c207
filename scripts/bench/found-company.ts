import { type ApiClient, jsonOf } from './api-client.ts';

export interface BenchCompany {
  readonly id: string;
  readonly today: string;
  readonly customerId: string;
  /** What a script sends with each request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs up, founds a company with one customer, and makes the API key that everything is measured with. */
export async function foundCompany(api: ApiClient): Promise<BenchCompany> {
  const person = { name: 'Bench', email: 'bench@example.com', password: 'correct horse battery' };
  const signedUp = await api('POST', '/auth/sign-up/email', person);
  jsonOf(signedUp);
  const cookie = (signedUp.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
  const founding = { name: 'Bench Builders', currency: 'USD', timeZone: 'America/New_York' };
  const company = jsonOf<{ id: string; today: string }>(
    await api('POST', '/companies', founding, { cookie }),
  );
  const { key } = jsonOf<{ key: string }>(await api('POST', '/api-keys', { name: 'Bench' }, { cookie }));
  const headers = { authorization: `Bearer ${key}` };
  const customer = { name: 'Quayside Homes', contacts: [{ name: 'Dana Fox', email: 'dana@example.com' }] };
  const { id: customerId } = jsonOf<{ id: string }>(await api('POST', '/customers', customer, headers));
  return { id: company.id, today: company.today, customerId, headers };
}
