import { expect, test, vi } from 'vitest';
import type { Services } from '#actions/services.ts';
import type { Permission } from '#core/access/permission.ts';
import type { Role } from '#core/access/role.ts';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { problem } from '#endpoints/problem.ts';
import { NOWHERE } from '#tests/support/endpoint-caller.ts';
import { allRoutes } from './all-routes.ts';
import { createApp } from './app.ts';
import type { Identifier } from './identify.ts';
import type { SignIn } from './sign-in.ts';

// There is one role today and it may do everything, so the table of roles is lent one that may do nothing.
const asked: Permission[] = [];
vi.mock('#core/access/may-do.ts', () => ({
  mayDo: (_: Role, permission: Permission) => {
    asked.push(permission);
    return false;
  },
}));

const company = { id: NOWHERE, currency: 'USD', exponent: 2, locale: 'en-US', timeZone: 'America/New_York' };
const identifier = {
  company: async () => ({ actor: { id: 'ana', name: 'Ana' }, role: 'admin', company }),
} as unknown as Identifier;

// Nothing is lent to the actions: a call that reached one would be answered with a fault.
const app = createApp({
  routes: allRoutes({} as Services, {} as SignIn, identifier),
  identifier,
  signIn: {} as SignIn,
  today: () => '2026-03-31',
  newId: () => NOWHERE,
  mostFileBytes: 1024,
  baseUrl: 'http://localhost',
  enter: () => () => {},
  report: () => {},
});

const guarded = Object.entries(allEndpoints).filter(([, one]) => one.permission !== null);

test.each(guarded)(
  '%s answers 403 to a role that may not, before it looks at anything',
  async (_, endpoint) => {
    asked.length = 0;
    const address = `/api/v1${endpoint.path.replace(':id', NOWHERE)}`;
    const response = await app.request(address, {
      method: endpoint.method,
      ...(endpoint.body ? { body: JSON.stringify(endpoint.example?.body) } : {}),
    });
    expect(response.status).toBe(403);
    expect(asked).toEqual([endpoint.permission]);
    expect(problem.parse(await response.json())).toMatchObject({
      code: 'not_permitted',
      detail: 'Your role does not allow this. Ask an administrator of the company.',
      details: { permission: endpoint.permission },
    });
  },
);
