import { expect, test } from 'vitest';
import type { Services } from '#actions/services.ts';
import { attachFile } from '#endpoints/attachments.ts';
import { createCustomer } from '#endpoints/customers.ts';
import { NOWHERE } from '#tests/support/endpoint-caller.ts';
import { allRoutes } from './all-routes.ts';
import { createApp } from './app.ts';
import type { Identifier } from './identify.ts';
import { NotSignedIn } from './problems.ts';
import type { SignIn } from './sign-in.ts';

const MEGABYTE = 1024 * 1024;
const identifier = {
  company: async () => {
    throw new NotSignedIn();
  },
} as unknown as Identifier;

// Nobody is signed in: what is not too large is answered with that.
const app = createApp({
  routes: allRoutes({} as Services, {} as SignIn, identifier),
  identifier,
  signIn: {} as SignIn,
  today: () => '2026-03-31',
  newId: () => NOWHERE,
  mostFileBytes: 12 * MEGABYTE,
  baseUrl: 'http://localhost',
  enter: () => () => {},
  report: () => {},
});

async function answerTo(path: string, type: string, megabytes: number): Promise<string> {
  const response = await app.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': type, 'content-length': String(megabytes * MEGABYTE) },
    body: new Uint8Array(megabytes * MEGABYTE),
  });
  const { fields } = (await response.json()) as { fields?: { body?: string } };
  return fields?.body ?? String(response.status);
}

const FILE = 'application/octet-stream';
const upload = attachFile.path.replace(':id', NOWHERE);
const ordinary = createCustomer.path;

test.each([
  ['a file where files are received', upload, FILE, 11, '401'],
  ['a file that is too large', upload, FILE, 13, 'The file is larger than 12 MB.'],
  ['a file that calls itself something else', upload, 'application/json', 11, '401'],
  ['a request', ordinary, 'application/json', 7, '401'],
  ['a request that is too large', ordinary, 'application/json', 9, 'The request is larger than 8 MB.'],
  ['a request that calls itself a file', ordinary, FILE, 9, 'The request is larger than 8 MB.'],
  ['a sign-in that calls itself a file', '/auth/sign-in/email', FILE, 9, 'The request is larger than 8 MB.'],
])('%s', async (_, path, type, megabytes, answer) => {
  expect(await answerTo(path, type, megabytes)).toBe(answer);
});
