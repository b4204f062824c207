import { resolve } from 'node:path';
import { z } from 'zod';
import type { LogLevel } from './log.ts';

const wholeNumber = (from: number, to: number) =>
  z
    .stringFormat('a whole number', /^\d{1,6}$/)
    .transform(Number)
    .refine((number) => number >= from && number <= to);

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const satisfies readonly LogLevel[];
const isPostgres = (url: string) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
const isSite = (url: string) =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).pathname === '/';

/** Each setting with what is allowed, in the words that a wrong one is refused with. */
const SETTINGS = {
  PORT: { allowed: 'a whole number from 1 to 65535', check: wholeNumber(1, 65_535).prefault('3000') },
  HOST: {
    allowed: 'the name or address to listen on, such as 127.0.0.1 or 0.0.0.0',
    check: z
      .string()
      .regex(/^[\w.:-]+$/)
      .prefault('127.0.0.1'),
  },
  DRAWBOOK_DATA: {
    allowed: 'the path of a folder',
    check: z
      .string()
      .transform((path) => resolve(path))
      .prefault('./data'),
  },
  DATABASE_URL: {
    allowed: 'an address such as postgresql://user:password@host:5432/drawbook',
    check: z.string().refine(isPostgres).optional(),
  },
  DRAWBOOK_URL: {
    allowed: 'an address such as https://billing.example.com, without a path',
    check: z
      .string()
      .refine(isSite)
      .transform((url) => new URL(url).origin)
      .optional(),
  },
  DRAWBOOK_SECRET: {
    allowed: 'at least 32 characters, and must be set when DATABASE_URL is',
    check: z.string().min(32).optional(),
  },
  DRAWBOOK_PREPARED: {
    allowed: '"on" or "off"',
    check: z
      .enum(['on', 'off'])
      .transform((word) => word === 'on')
      .prefault('on'),
  },
  DRAWBOOK_POOL: { allowed: 'a whole number from 2 to 200', check: wholeNumber(2, 200).prefault('20') },
  DRAWBOOK_FILE_MB: {
    allowed: 'a whole number from 1 to 200',
    check: wholeNumber(1, 200).prefault('25'),
  },
  DRAWBOOK_PACKET_MB: {
    allowed: 'a whole number from 1 to 1000',
    check: wholeNumber(1, 1000).prefault('100'),
  },
  LOG_LEVEL: {
    allowed: `one of ${LEVELS.map((level) => `"${level}"`).join(', ')}`,
    check: z.enum(LEVELS).prefault('info'),
  },
} as const;

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** Without one, Drawbook starts the PostgreSQL that comes along. */
  readonly databaseUrl: string | undefined;
  /** Where people reach Drawbook: scheme, host and port. */
  readonly publicUrl: string;
  /** Without one, the data folder keeps one. */
  readonly secret: string | undefined;
  readonly namedStatements: boolean;
  readonly poolSize: number;
  /** The largest file that can be attached to a contract, in bytes. */
  readonly mostFileBytes: number;
  /** The most that the files of one packet may come to where they are joined to one PDF, in bytes. */
  readonly mostPacketBytes: number;
  readonly logLevel: LogLevel;
}

export type SettingName = keyof typeof SETTINGS;

type Values = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['check']> };

function wrongOnes(environment: Environment): readonly SettingName[] {
  const names = Object.keys(SETTINGS) as SettingName[];
  return names.filter((name) => {
    const missing = name === 'DRAWBOOK_SECRET' && environment.DATABASE_URL && !environment.DRAWBOOK_SECRET;
    return missing || !SETTINGS[name].check.safeParse(environment[name] || undefined).success;
  });
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting with what is allowed, for whoever asks on the command line. */
export function settingWords(): readonly { readonly name: string; readonly allowed: string }[] {
  return Object.entries(SETTINGS).map(([name, { allowed }]) => ({ name, allowed }));
}

/**
 * Reads the settings once, at the start. Throws with the name of every wrong one and what is allowed; the
 * values are not repeated, because some are secret. An empty one counts as absent.
 */
export function readSettings(environment: Environment): Settings {
  const wrong = wrongOnes(environment).map((name) => `${name} must be ${SETTINGS[name].allowed}.`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const entries = Object.entries(SETTINGS);
  const values = Object.fromEntries(
    entries.map(([name, { check }]) => [name, check.parse(environment[name] || undefined)]),
  ) as Values;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.DRAWBOOK_DATA,
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.DRAWBOOK_URL ?? `http://localhost:${values.PORT}`,
    secret: values.DRAWBOOK_SECRET,
    namedStatements: values.DRAWBOOK_PREPARED,
    poolSize: values.DRAWBOOK_POOL,
    mostFileBytes: values.DRAWBOOK_FILE_MB * 1024 * 1024,
    mostPacketBytes: values.DRAWBOOK_PACKET_MB * 1024 * 1024,
    logLevel: values.LOG_LEVEL,
  };
}
