import { chosenCompany } from './chosen-company.ts';

/** Fills in a path's parameters and query: ('/estimates/:id', {id}, {}) → '/api/v1/estimates/019a…'. */
export function apiUrl(path: string, params: object = {}, query: object = {}): string {
  const filled = Object.entries(params).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}

/** The same for links, pictures and event streams, which cannot carry the header that names the company. */
export function companyUrl(path: string, params: object = {}, query: object = {}): string {
  return apiUrl(path, params, { ...query, company: chosenCompany() ?? undefined });
}
