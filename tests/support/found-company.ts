import { createApiKey, createCompany } from '#endpoints/company.ts';
import { signUp } from '#endpoints/session.ts';
import { apiClient } from './api-client.ts';
import { type Bookkeeper, bookkeeper } from './bookkeeper.ts';

/** Signs a person up and gives the cookie. */
export async function signUpAt(address: string): Promise<string> {
  const body = { name: 'Ana Rivera', email: 'ana@example.com', password: 'correct horse battery' };
  // Sign-in takes a request from fetch for a browser's, and wants to know from which page.
  const response = await apiClient(address, { origin: address }).send(signUp, { body });
  if (response.status !== 200) throw new Error(`Sign-up answered ${response.status}.`);
  const cookies = response.headers.getSetCookie();
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Founds a company for whoever the cookie belongs to, and acts for it with an API key. */
export async function foundCompanyAt(
  address: string,
  cookie: string,
  currency = 'USD',
): Promise<Bookkeeper & { readonly apiKey: string }> {
  const company = await apiClient(address, { cookie }).call(createCompany, {
    body: { name: 'Rivera Builders', address: '12 Quay Street', timeZone: 'America/New_York', currency },
  });
  const acting = apiClient(address, { cookie, 'drawbook-company': company.id });
  const { key: apiKey } = await acting.call(createApiKey, { body: { name: 'Story' } });
  return { ...bookkeeper(apiClient(address, { authorization: `Bearer ${apiKey}` }), company.id), apiKey };
}
