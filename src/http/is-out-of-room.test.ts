import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/open.ts';
import { createCustomer, listCustomers } from '#endpoints/customers.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { createApp } from './app.ts';
import { customerRoutes } from './customers-routes.ts';
import { isOutOfRoom } from './is-out-of-room.ts';
import type { SignIn } from './sign-in.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const FILL = `create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
  create trigger no_room after insert on customer for each row execute function no_room()`;

test('a full disk is said with what to do, nothing is changed, and the same works once there is room', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const reported: string[] = [];
  const app = createApp({
    routes: customerRoutes(services),
    identifier: { person: async () => acting.actor, company: async () => acting, forget: () => {} },
    signIn: {} as SignIn,
    today: () => acting.today,
    newId: () => 'request',
    mostFileBytes: 1024,
    baseUrl: 'http://localhost',
    report: (message) => reported.push(message),
    enter: () => () => {},
  });
  const address = `/api/v1${createCustomer.path}`;
  const create = () =>
    app.request(address, { method: 'POST', body: JSON.stringify({ name: 'Harbor View' }) });
  await database.pool.query(FILL);
  const refused = await create();
  expect([refused.status, await refused.json()]).toEqual([
    507,
    {
      type: 'https://drawbook.dev/problems/disk_full',
      title: 'No room left',
      status: 507,
      code: 'disk_full',
      detail:
        'The disk of the server is full, so nothing was changed. Whoever runs it makes room there; then do the same again.',
      requestId: 'request',
    },
  ]);
  expect(reported).toEqual(['A request failed']);
  await database.pool.query('drop trigger no_room on customer; drop function no_room()');
  expect((await create()).status).toBe(createCustomer.status);
  const { rows } = listCustomers.answer.parse(await (await app.request(address)).json());
  expect(rows.map(({ name }) => name)).toEqual(['Harbor View']);
});

test.each([
  ['no room for a table', { code: '53100' }, true],
  ['no room for a file', { code: 'ENOSPC' }, true],
  ['no room behind another error', new Error('Not written', { cause: { code: 'ENOSPC' } }), true],
  ['no memory', { code: '53200' }, false],
  ['a bug', new TypeError('undefined is not a function'), false],
  ['nothing', null, false],
])('%s', (_, error, expected) => {
  expect(isOutOfRoom(error)).toBe(expected);
});
