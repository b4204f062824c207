import { createHash } from 'node:crypto';
import type { Actor } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import type { Role } from '#core/access/role.ts';
import { findApiKey, markApiKeyUsed } from '#db/api-keys.ts';
import { type CompanyProfile, listMemberships, loadCompanyProfile, type Membership } from '#db/companies.ts';
import { withCompany, withoutCompany } from '#db/company.ts';
import { NotSignedIn } from './problems.ts';
import type { SignIn } from './sign-in.ts';

export interface Identity {
  readonly actor: Actor;
  readonly role: Role;
  readonly company: CompanyProfile;
}

export interface Identifier {
  /** Who is signed in; throws NotSignedIn. */
  person(request: Request): Promise<Actor>;
  /** For whom the call is made, and by whom; throws NotSignedIn, or refuses a company that is not theirs. */
  company(request: Request): Promise<Identity>;
  /** Forgets what is remembered, after memberships, keys or the company's settings changed. */
  forget(): void;
}

/** How long an answer is trusted: a revoked key or membership works at most this long on another server of a cluster. */
const TRUSTED_FOR_MS = 5_000;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function remembered<T>(now: () => Date) {
  const known = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  return {
    clear: () => known.clear(),
    get(name: string, find: () => Promise<T>): Promise<T> {
      const at = now().getTime();
      const hit = known.get(name);
      if (hit && hit.until > at) return hit.value;
      if (known.size > 10_000) known.clear();
      const value = find();
      known.set(name, { until: at + TRUSTED_FOR_MS, value });
      value.catch(() => known.delete(name));
      return value;
    },
  };
}

function chooseCompany(memberships: readonly Membership[], wanted: string | null): Membership {
  const chosen = wanted === null ? memberships[0] : memberships.find((one) => one.companyId === wanted);
  if (!chosen) throw refused('not_found', { what: 'company' });
  return chosen;
}

/** Links, pictures and event streams of a page cannot carry a header: they name the company in the address. */
function namedCompany(request: Request): string | null {
  return request.headers.get('drawbook-company') ?? new URL(request.url).searchParams.get('company');
}

export function createIdentifier(services: Services, signIn: SignIn): Identifier {
  const { database, now } = services;
  const keys = remembered<Identity>(now);
  const memberships = remembered<readonly Membership[]>(now);

  async function byApiKey(token: string): Promise<Identity> {
    const key = await findApiKey(database, sha256(token));
    if (!key) throw new NotSignedIn();
    const company = await withCompany(database, key.company_id, (tx) =>
      loadCompanyProfile(tx, key.company_id),
    );
    if (!company) throw new NotSignedIn();
    await markApiKeyUsed(database, key, now());
    return { actor: { id: `key:${key.id}`, name: `API key ${key.name}` }, role: 'admin', company };
  }

  async function person(request: Request): Promise<Actor> {
    const session = await signIn.api.getSession({ headers: request.headers });
    if (!session) throw new NotSignedIn();
    return { id: session.user.id, name: session.user.name };
  }

  return {
    person,
    async company(request) {
      const token = request.headers.get('authorization')?.match(/^Bearer (dbk_\S+)$/)?.[1];
      if (token) return keys.get(token, () => byApiKey(token));
      const actor = await person(request);
      const all = await memberships.get(actor.id, () =>
        withoutCompany(database, (tx) => listMemberships(tx, actor.id)),
      );
      const { role, profile } = chooseCompany(all, namedCompany(request));
      return { actor, role, company: profile };
    },
    forget() {
      keys.clear();
      memberships.clear();
    },
  };
}
