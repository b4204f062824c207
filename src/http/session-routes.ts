import type { Services } from '#actions/services.ts';
import { listMemberships } from '#db/companies.ts';
import { withoutCompany } from '#db/company.ts';
import { readSession } from '#endpoints/session.ts';
import { type Route, route } from './route.ts';
import type { SignIn } from './sign-in.ts';

export function sessionRoutes({ database }: Services, signIn: SignIn): readonly Route[] {
  return [
    route(readSession, async ({ person, context }) => {
      const memberships = await withoutCompany(database, (tx) => listMemberships(tx, person.id));
      const session = await signIn.api.getSession({ headers: context.req.raw.headers });
      return {
        user: { id: person.id, name: person.name, email: session?.user.email ?? '' },
        companies: memberships.map(({ companyId, name, role, sample }) => ({
          id: companyId,
          name,
          role,
          sample,
        })),
      };
    }),
  ];
}
