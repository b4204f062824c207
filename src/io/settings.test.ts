import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const SERVER = 'postgresql://drawbook:secret@db.example.com/drawbook';
const SECRET = 'a secret that has more than 32 characters';

test('nothing needs to be set', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: resolve('data'),
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    secret: undefined,
    namedStatements: true,
    poolSize: 20,
    mostFileBytes: 25 * 1024 * 1024,
    mostPacketBytes: 100 * 1024 * 1024,
    logLevel: 'info',
  });
});

describe('what a setting changes', () => {
  test.each([
    { given: { PORT: '8080' }, gives: { port: 8080, publicUrl: 'http://localhost:8080' } },
    { given: { PORT: '' }, gives: { port: 3000 } },
    { given: { HOST: '::1' }, gives: { host: '::1' } },
    { given: { DRAWBOOK_DATA: '/srv/drawbook' }, gives: { dataFolder: '/srv/drawbook' } },
    {
      given: { DATABASE_URL: SERVER, DRAWBOOK_SECRET: SECRET },
      gives: { databaseUrl: SERVER, secret: SECRET },
    },
    {
      given: { DRAWBOOK_URL: 'https://bills.example.com/' },
      gives: { publicUrl: 'https://bills.example.com' },
    },
    { given: { DRAWBOOK_PREPARED: 'off' }, gives: { namedStatements: false } },
    { given: { DRAWBOOK_POOL: '5' }, gives: { poolSize: 5 } },
    { given: { DRAWBOOK_FILE_MB: '8' }, gives: { mostFileBytes: 8 * 1024 * 1024 } },
    { given: { DRAWBOOK_PACKET_MB: '300' }, gives: { mostPacketBytes: 300 * 1024 * 1024 } },
    { given: { LOG_LEVEL: 'silent' }, gives: { logLevel: 'silent' } },
  ])('$given', ({ given, gives }) => {
    expect(readSettings(given)).toMatchObject(gives);
  });
});

describe('a wrong setting is refused by its name', () => {
  test.each([
    { given: { PORT: '0' }, refusal: 'PORT must be a whole number from 1 to 65535.' },
    { given: { PORT: '65536' }, refusal: 'PORT must be a whole number from 1 to 65535.' },
    { given: { PORT: '80 ' }, refusal: 'PORT must be a whole number from 1 to 65535.' },
    { given: { HOST: 'http://localhost' }, refusal: 'HOST must be the name or address to listen on' },
    {
      given: { DATABASE_URL: 'mysql://x/y', DRAWBOOK_SECRET: SECRET },
      refusal: 'DATABASE_URL must be an address',
    },
    {
      given: { DATABASE_URL: SERVER },
      refusal: 'DRAWBOOK_SECRET must be at least 32 characters, and must be set',
    },
    { given: { DRAWBOOK_SECRET: 'short' }, refusal: 'DRAWBOOK_SECRET must be at least 32 characters' },
    { given: { DRAWBOOK_URL: 'https://x.example/drawbook' }, refusal: 'DRAWBOOK_URL must be an address' },
    { given: { DRAWBOOK_PREPARED: 'yes' }, refusal: 'DRAWBOOK_PREPARED must be "on" or "off".' },
    { given: { DRAWBOOK_FILE_MB: '0' }, refusal: 'DRAWBOOK_FILE_MB must be a whole number from 1 to 200.' },
    { given: { DRAWBOOK_POOL: '1' }, refusal: 'DRAWBOOK_POOL must be a whole number from 2 to 200.' },
    {
      given: { LOG_LEVEL: 'loud' },
      refusal: 'LOG_LEVEL must be one of "silent", "error", "warn", "info", "debug".',
    },
  ])('$given', ({ given, refusal }) => {
    expect(() => readSettings(given)).toThrow(refusal);
  });

  test('all of them at once, and no value is repeated', () => {
    const read = () => readSettings({ PORT: 'hunter2', LOG_LEVEL: 'hunter2' });
    expect(read).toThrow(/^PORT must .*\nLOG_LEVEL must .*$/);
    expect(read).not.toThrow('hunter2');
  });
});
