import { afterEach, expect, test } from 'vitest';
import { startProcess } from '#tests/support/start-process.ts';
import { cleanUp, newDataFolder, serveOn } from './platform-app.ts';

afterEach(cleanUp);

async function runDemo(dataFolder: string) {
  const demo = startProcess({ args: ['src/cli.ts', 'demo'], env: { DRAWBOOK_DATA: dataFolder } });
  const ended = await demo.ended;
  const word = (name: string) => new RegExp(`${name} +(\\S+)`).exec(demo.output())?.[1];
  return { ended, output: demo.output(), email: word('e-mail'), password: word('password ') };
}

/** The companies that somebody sees after signing in. */
async function signIn(address: string, { email, password }: Awaited<ReturnType<typeof runDemo>>) {
  const answer = await fetch(`${address}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) return answer.status;
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const session = await fetch(`${address}/api/v1/session`, { headers: { cookie } });
  const { companies } = (await session.json()) as { companies: { name: string; sample: boolean }[] };
  return companies.map(({ name, sample }) => ({ name, sample }));
}

test('the demo makes a company once, and a password anew each time, before the server runs and beside it', async () => {
  const dataFolder = newDataFolder();
  const first = await runDemo(dataFolder);
  expect(first).toMatchObject({ ended: 0, email: 'demo@drawbook.example' });
  expect(first.output).toContain('Start Drawbook with npm start');
  const app = await serveOn(dataFolder);
  await app.until('ready');
  const sample = [{ name: 'Harbor & Pine Builders', sample: true }];
  expect(await signIn(app.address, first)).toEqual(sample);
  const second = await runDemo(dataFolder);
  expect(second.output).toContain('The sample company is there already');
  expect(await signIn(app.address, first)).toBe(401);
  expect(await signIn(app.address, second)).toEqual(sample);
});
