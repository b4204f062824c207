import { randomBytes } from 'node:crypto';
import type { Actor } from '#actions/acting.ts';
import { createSampleCompany } from '#actions/create-sample-company.ts';
import { listMemberships } from '#db/companies.ts';
import { withoutCompany } from '#db/company.ts';
import { runningPostgres } from '#db/embedded/running-postgres.ts';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/open.ts';
import { createSignIn, type SignIn } from '#http/sign-in.ts';
import { createAnnouncements } from '#io/announcements.ts';
import { dayIn } from '#io/day-in.ts';
import { timeOrderedIds } from '#io/ids.ts';
import { keptSecret } from '#io/kept-secret.ts';
import { createLog } from '#io/log.ts';
import { readSettings, type Settings } from '#io/settings.ts';
import { connectBeside } from './connect.ts';

const DEMO = { name: 'Dana Pine', email: 'demo@drawbook.example' };

/** The person of the demonstration, with a password that is new each time: nobody can know it beforehand. */
async function demoPerson(signIn: SignIn, password: string): Promise<Actor> {
  const { internalAdapter, password: passwords } = await signIn.$context;
  const known = await internalAdapter.findUserByEmail(DEMO.email);
  if (!known) {
    const { user } = await signIn.api.signUpEmail({ body: { ...DEMO, password } });
    return { id: user.id, name: user.name };
  }
  await internalAdapter.updatePassword(known.user.id, await passwords.hash(password));
  return { id: known.user.id, name: known.user.name };
}

async function hasSample(database: Database, { id }: Actor): Promise<boolean> {
  const memberships = await withoutCompany(database, (tx) => listMemberships(tx, id));
  return memberships.some(({ sample }) => sample);
}

async function makeSample(database: Database, person: Actor): Promise<void> {
  const ids = timeOrderedIds();
  const now = () => new Date();
  const services = {
    database,
    now,
    today: (timeZone: string) => dayIn(timeZone, now()),
    newId: () => ids.next(),
    announcements: createAnnouncements(),
    mostFileBytes: 0,
    mostPacketBytes: 0,
    printLater: () => {},
    packetLater: () => {},
    reportFileLater: () => {},
  };
  await createSampleCompany(services, person);
}

const signInOf = (database: Database, { publicUrl, secret, dataFolder }: Settings): SignIn =>
  createSignIn({
    database,
    baseUrl: publicUrl,
    secret: secret ?? keptSecret(dataFolder),
    rateLimit: false,
  });

/** The command `demo`: somebody to sign in as, and a company that looks real. A company that is there already stays. */
export async function makeDemo(say: (line: string) => void): Promise<void> {
  const settings = readSettings(process.env);
  const runs = settings.databaseUrl !== undefined || runningPostgres(settings.dataFolder) !== undefined;
  const { database, close } = await connectBeside(settings, createLog(settings.logLevel));
  try {
    await migrate(database);
    const password = randomBytes(12).toString('base64url');
    const person = await demoPerson(signInOf(database, settings), password);
    if (await hasSample(database, person)) say('The sample company is there already; the password is new.');
    else await makeSample(database, person);
    say(`\n${runs ? 'Open' : 'Start Drawbook with npm start, open'} ${settings.publicUrl} and sign in:`);
    say(`  e-mail    ${DEMO.email}`);
    say(`  password  ${password}\n`);
  } finally {
    await close();
  }
}
