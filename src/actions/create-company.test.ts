import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAccountRows } from '#db/accounts.ts';
import { findApiKey, listApiKeyRows } from '#db/api-keys.ts';
import { listMemberships, loadCompany } from '#db/companies.ts';
import { withCompany, withoutCompany } from '#db/company.ts';
import { loadLogo } from '#db/logos.ts';
import type { Database } from '#db/open.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import { sha256 } from '#io/sha256.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { createApiKey } from './create-api-key.ts';
import { createCustomer } from './create-customer.ts';
import { createTaxRate } from './create-tax-rate.ts';
import { deleteSampleCompany } from './delete-sample-company.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import type { Services } from './services.ts';
import { setClosingDate } from './set-closing-date.ts';
import { setLogo } from './set-logo.ts';
import { updateTaxRate } from './update-tax-rate.ts';

let database: Database;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const ofCompany = (acting: Acting) =>
  withCompany(database, acting.company.id, (tx) => loadCompany(tx, acting.company.id));

const plainRate = { compound: false, groupOf: [], changes: [] };

describe('a new company', () => {
  test('has its founder as administrator and the chart of accounts', async () => {
    const acting = await foundCompany(services);
    const memberships = await withoutCompany(database, (tx) => listMemberships(tx, acting.actor.id));
    expect(memberships.map(({ companyId, role }) => ({ companyId, role }))).toEqual([
      { companyId: acting.company.id, role: 'admin' },
    ]);
    const accounts = await withCompany(database, acting.company.id, (tx) =>
      listAccountRows(tx, acting.company.id),
    );
    expect(accounts.map(({ code, name }) => `${code} ${name}`)).toContain('1150 Retainage receivable');
  });

  test.each([
    { currency: 'USD', exponent: 2 },
    { currency: 'JPY', exponent: 0 },
    { currency: 'KWD', exponent: 3 },
  ])('in $currency counts $exponent decimals', async ({ currency, exponent }) => {
    expect((await foundCompany(services, { currency })).company.exponent).toBe(exponent);
  });
});

describe('tax rates', () => {
  const defaults = async ({ company }: Acting) => {
    const rates = await withCompany(database, company.id, (tx) => listTaxRates(tx, company.id));
    return rates.filter((rate) => rate.isDefault).map((rate) => rate.name);
  };

  test('the newest default takes the place of the one before', async () => {
    const acting = await foundCompany(services);
    await createTaxRate(services, acting, { name: 'State', rate: 7_250_000n, isDefault: true });
    await createTaxRate(services, acting, { name: 'City', rate: 8_000_000n, isDefault: true });
    expect(await defaults(acting)).toEqual(['City']);
  });

  test('of ten that become the default at once, one is', async () => {
    const acting = await foundCompany(services);
    const names = Array.from({ length: 10 }, (_, index) => `Rate ${index}`);
    await Promise.all(
      names.map((name) => createTaxRate(services, acting, { name, rate: 5_000_000n, isDefault: true })),
    );
    expect(await defaults(acting)).toHaveLength(1);
  });

  test('an archived rate is no default, and a rate of another company is not found', async () => {
    const acting = await foundCompany(services);
    const id = await createTaxRate(services, acting, { name: 'State', rate: 7_250_000n, isDefault: true });
    const archived = { id, name: 'State', rate: 7_250_000n, isDefault: true, archived: true, ...plainRate };
    await updateTaxRate(services, acting, archived);
    expect(await defaults(acting)).toEqual([]);
    const other = await foundCompany(services);
    expect(await refusalCode(updateTaxRate(services, other, archived))).toBe('not_found');
  });

  test('the database refuses a second default and a rate above 100', async () => {
    const { company } = await foundCompany(services);
    const insert = (rate: number) =>
      withCompany(database, company.id, (tx) =>
        tx
          .insertInto('tax_rate')
          .values([
            {
              company_id: company.id,
              id: services.newId(),
              name: 'a',
              rate: `${rate}`,
              is_default: true,
              archived: false,
              compound: false,
              group_of: [],
            },
            {
              company_id: company.id,
              id: services.newId(),
              name: 'b',
              rate: '1',
              is_default: true,
              archived: false,
              compound: false,
              group_of: [],
            },
          ])
          .execute(),
      );
    await expect(insert(5)).rejects.toThrow('tax_rate_one_default');
    await expect(insert(101)).rejects.toThrow('tax_rate_rate_check');
  });
});

describe('the closing date', () => {
  test.each([
    { what: 'closing', from: null, to: '2026-01-31', reason: '', answer: 'done' },
    { what: 'closing later', from: '2026-01-31', to: '2026-02-28', reason: '', answer: 'done' },
    { what: 'opening again', from: '2026-01-31', to: '2025-12-31', reason: '', answer: 'reason_missing' },
    { what: 'opening whole', from: '2026-01-31', to: null, reason: '', answer: 'reason_missing' },
    { what: 'opening with a reason', from: '2026-01-31', to: null, reason: 'a late bill', answer: 'done' },
  ])('$what: $answer', async ({ from, to, reason, answer }) => {
    const acting = await foundCompany(services);
    if (from) await setClosingDate(services, acting, from, '');
    expect(await refusalCode(setClosingDate(services, acting, to, reason))).toBe(answer);
    expect((await ofCompany(acting)).closed_through).toBe(answer === 'done' ? to : from);
  });

  test('every change stays on record', async () => {
    const acting = await foundCompany(services);
    const { id } = acting.company;
    await setClosingDate(services, acting, '2026-01-31', '');
    await setClosingDate(services, acting, null, 'a late bill');
    const change = withCompany(database, id, (tx) =>
      tx.updateTable('closing').set({ reason: '' }).where('company_id', '=', id).execute(),
    );
    await expect(change).rejects.toThrow('append-only');
    const kept = await withCompany(database, id, (tx) =>
      tx
        .selectFrom('closing')
        .select(['closed_through', 'reason', 'set_by'])
        .where('company_id', '=', id)
        .orderBy('id')
        .execute(),
    );
    expect(kept).toEqual([
      { closed_through: '2026-01-31', reason: '', set_by: 'Ana Rivera' },
      { closed_through: null, reason: 'a late bill', set_by: 'Ana Rivera' },
    ]);
  });
});

test('an API key is found by its hash until it is revoked, and only by its own company', async () => {
  const acting = await foundCompany(services);
  const { row, key } = await createApiKey(services, acting, 'Nightly export');
  expect(key).toMatch(/^dbk_[\w-]{43}$/);
  expect(row.start).toBe(key.slice(0, 8));
  expect((await findApiKey(database, sha256(key)))?.company_id).toBe(acting.company.id);
  const other = await foundCompany(services);
  expect(await refusalCode(revokeApiKey(services, other, row.id))).toBe('not_found');
  await revokeApiKey(services, acting, row.id);
  expect(await findApiKey(database, sha256(key))).toBeUndefined();
  expect(
    await withCompany(database, acting.company.id, (tx) => listApiKeyRows(tx, acting.company.id)),
  ).toEqual([]);
});

test('a logo is kept, replaced and taken off', async () => {
  const acting = await foundCompany(services);
  const now = () => withCompany(database, acting.company.id, (tx) => loadLogo(tx, acting.company.id));
  const bytes = Uint8Array.from([1, 2, 3]);
  await setLogo(services, acting, { mediaType: 'image/png', bytes });
  expect((await now())?.sha256).toBe(sha256(bytes));
  await setLogo(services, acting, { mediaType: 'image/png', bytes });
  expect((await now())?.mediaType).toBe('image/png');
  await setLogo(services, acting, null);
  expect(await now()).toBeNull();
});

describe('deleting a whole company', () => {
  test('a real one is refused', async () => {
    const acting = await foundCompany(services);
    expect(await refusalCode(deleteSampleCompany(services, acting))).toBe('not_a_sample');
  });

  test('a sample leaves nothing behind, its record of closings included', async () => {
    const acting = await foundCompany(services, { sample: true });
    await createCustomer(services, acting, {
      name: 'Harbor View',
      billingAddress: '',
      siteAddress: '',
      notes: '',
      contacts: [],
    });
    await setClosingDate(services, acting, '2026-01-31', '');
    await deleteSampleCompany(services, acting);
    const { id } = acting.company;
    const left = await withCompany(database, id, async (tx) => [
      await tx.selectFrom('company').select('id').where('id', '=', id).execute(),
      await tx.selectFrom('customer').select('id').where('company_id', '=', id).execute(),
      await tx.selectFrom('closing').select('id').where('company_id', '=', id).execute(),
    ]);
    expect(left).toEqual([[], [], []]);
  });
});
