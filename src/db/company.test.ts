import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '#tests/support/database.ts';
import { withCompany, withoutCompany } from './company.ts';
import type { Database, Tx } from './open.ts';

const ACME = '01890000-0000-7000-8000-000000000001';
const BOLT = '01890000-0000-7000-8000-000000000002';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query(`
    create table note (company_id uuid not null, body text not null, amount_minor bigint not null default 0);
    alter table note enable row level security;
    alter table note force row level security;
    create policy own on note using (company_id = nullif(current_setting('app.company', true), '')::uuid);`);
  for (const company of [ACME, BOLT]) {
    await withCompany(database, company, (tx) =>
      sql`insert into note (company_id, body, amount_minor) values (${company}, ${`of ${company}`}, ${9007199254740993n})`.execute(
        tx,
      ),
    );
  }
});
afterAll(() => database.close());

const bodies = async (tx: Tx) => (await sql<{ body: string }>`select body from note`.execute(tx)).rows;
const failWith = (code: string) => Object.assign(new Error(code), { code });

describe('a company sees its own rows only', () => {
  test.each([ACME, BOLT])('%s', async (company) => {
    expect(await withCompany(database, company, bodies)).toEqual([{ body: `of ${company}` }]);
  });

  test('nobody sees any row outside a company, on a connection that had one before too', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => withoutCompany(database, bodies)));
    expect(clients.flat()).toEqual([]);
  });

  test('no row can be written for another company', async () => {
    const write = withCompany(database, ACME, (tx) =>
      sql`insert into note values (${BOLT}, 'x')`.execute(tx),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  test('an id that is no uuid never reaches the database', () => {
    expect(() => withCompany(database, "' or true --", bodies)).toThrow("Not a company's id");
  });
});

describe('a transaction', () => {
  test('is rolled back when its work throws', async () => {
    const work = withCompany(database, ACME, async (tx) => {
      await sql`update note set body = 'changed'`.execute(tx);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await withCompany(database, ACME, bodies)).toEqual([{ body: `of ${ACME}` }]);
  });

  test('is never taken for saved when a failed statement was swallowed', async () => {
    const work = withCompany(database, ACME, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => {});
    });
    await expect(work).rejects.toThrow('Nothing was saved');
  });

  test('may end with a statement that nobody waited for: it is kept', async () => {
    await withCompany(database, ACME, async (tx, endWith) => {
      endWith(sql`update note set body = 'sent off'`.execute(tx));
    });
    expect(await withCompany(database, ACME, bodies)).toEqual([{ body: 'sent off' }]);
    await withCompany(database, ACME, (tx) => sql`update note set body = ${`of ${ACME}`}`.execute(tx));
  });

  test('tells why its last statement failed, and keeps nothing', async () => {
    const work = withCompany(database, ACME, async (tx, endWith) => {
      await sql`update note set body = 'changed'`.execute(tx);
      endWith(sql`select 1 / 0`.execute(tx));
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await withCompany(database, ACME, bodies)).toEqual([{ body: `of ${ACME}` }]);
  });

  test('asks several things in one trip and gets each its answer, the failed one too', async () => {
    const work = withCompany(database, ACME, async (tx) => {
      const asked = [sql`select 1 as n`, sql`select 1 / 0 as n`, sql`select 3 as n`];
      const answers = await Promise.allSettled(asked.map((one) => one.execute(tx)));
      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    });
    await expect(work).rejects.toThrow('Nothing was saved');
    const read = withCompany(database, ACME, (tx) =>
      Promise.all([1, 2, 3].map((n) => sql`select ${n}::int as n`.execute(tx))),
    );
    expect((await read).map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  });

  test('refuses writes when it is read-only', async () => {
    const work = withCompany(database, ACME, (tx) => sql`delete from note`.execute(tx), { readOnly: true });
    await expect(work).rejects.toThrow('read-only transaction');
  });

  test('gives money as bigint, beyond what a number holds', async () => {
    const read = (tx: Tx) => sql<{ amount: bigint }>`select amount_minor as amount from note`.execute(tx);
    expect((await withCompany(database, ACME, read)).rows).toEqual([{ amount: 9007199254740993n }]);
  });
});

describe('which failures are tried again', () => {
  test.each([
    { what: 'a serialization failure', code: '40001', fails: 3, attempts: 4 },
    { what: 'a deadlock', code: '40P01', fails: 3, attempts: 4 },
    { what: 'a unique key that exists', code: '23505', fails: 3, attempts: 1 },
    { what: 'a failure that never ends', code: '40001', fails: 99, attempts: 8 },
  ])('$what: $attempts attempts', async ({ code, fails, attempts }) => {
    let attempt = 0;
    const work = withCompany(database, ACME, async () => {
      attempt += 1;
      if (attempt <= fails) throw failWith(code);
    });
    await work.catch((error) => expect(error.code).toBe(code));
    expect(attempt).toBe(attempts);
  });

  test('two counters in step lose no count', async () => {
    await database.pool.query('create table counter (value int not null); insert into counter values (0)');
    await Promise.all(
      Array.from({ length: 8 }, () =>
        withCompany(
          database,
          ACME,
          async (tx) => {
            const { rows } = await sql<{ value: number }>`select value from counter`.execute(tx);
            await sql`update counter set value = ${(rows[0]?.value ?? 0) + 1}`.execute(tx);
          },
          { isolation: 'serializable' },
        ),
      ),
    );
    const { rows } = await database.pool.query('select value from counter');
    expect(rows).toEqual([{ value: 8 }]);
  });
});
