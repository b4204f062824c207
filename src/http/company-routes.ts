import type { Acting } from '#actions/acting.ts';
import { createCompany } from '#actions/create-company.ts';
import { createSampleCompany } from '#actions/create-sample-company.ts';
import { deleteSampleCompany } from '#actions/delete-sample-company.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { setClosingDate } from '#actions/set-closing-date.ts';
import { setLogo } from '#actions/set-logo.ts';
import { updateCompany } from '#actions/update-company.ts';
import { loadCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { loadLogo } from '#db/logos.ts';
import * as wire from '#endpoints/company.ts';
import type { Identifier } from './identify.ts';
import { presentCompany } from './present-company.ts';
import { readPicture } from './read-picture.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

// An SVG opened by itself is a page: it may show its picture and nothing else.
const HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

async function answerLogo(services: Services, acting: Acting): Promise<Response> {
  const logo = await reading(services, acting, (tx) => loadLogo(tx, acting.company.id));
  if (!logo) throw refused('not_found', { what: 'logo' });
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      'content-type': logo.mediaType,
      'content-security-policy': HARMLESS,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
}

export function companyRoutes(services: Services, identifier: Identifier): readonly Route[] {
  const { database, today } = services;

  async function shown(companyId: string) {
    const row = await withCompany(database, companyId, (tx) => loadCompany(tx, companyId), {
      readOnly: true,
    });
    return presentCompany(row, today(row.time_zone));
  }

  return [
    route(wire.createCompany, async ({ person, body }) => {
      const id = await createCompany(services, person, { ...body, sample: false });
      identifier.forget();
      return shown(id);
    }),
    route(wire.createSampleCompany, async ({ person }) => {
      const id = await createSampleCompany(services, person);
      identifier.forget();
      return shown(id);
    }),
    route(wire.readCompany, ({ acting }) => shown(acting.company.id)),
    route(wire.updateCompany, async ({ acting, body }) => {
      await updateCompany(services, acting, body);
      identifier.forget();
      return shown(acting.company.id);
    }),
    route(wire.deleteSampleCompany, async ({ acting }) => {
      await deleteSampleCompany(services, acting);
      identifier.forget();
      return { done: true as const };
    }),
    route(wire.putLogo, async ({ acting, body }) => {
      await setLogo(services, acting, readPicture(body));
      return shown(acting.company.id);
    }),
    route(wire.deleteLogo, async ({ acting }) => {
      await setLogo(services, acting, null);
      return shown(acting.company.id);
    }),
    route(wire.readLogo, ({ acting }) => answerLogo(services, acting)),
    route(wire.setClosingDate, async ({ acting, body }) => {
      await setClosingDate(services, acting, body.closedThrough, body.reason);
      return shown(acting.company.id);
    }),
  ];
}
