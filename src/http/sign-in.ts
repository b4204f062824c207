import { betterAuth } from 'better-auth';
import type { Database } from '#db/open.ts';
import { ADDRESS_HEADER } from './with-address.ts';

export interface SignInOptions {
  readonly database: Database;
  readonly baseUrl: string;
  readonly secret: string;
  /** Off only where tests sign up many people at once. */
  readonly rateLimit: boolean;
}

/** Sign-up, sign-in and sessions: better-auth on the same database, below /api/v1/auth. */
export function createSignIn({ database, baseUrl, secret, rateLimit }: SignInOptions) {
  return betterAuth({
    appName: 'Drawbook',
    baseURL: baseUrl,
    basePath: '/api/v1/auth',
    secret,
    trustedOrigins: [baseUrl],
    database: { db: database.kysely, type: 'postgres' },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: true },
    account: { modelName: 'sign_in_account' },
    session: { expiresIn: 60 * 60 * 24 * 14, cookieCache: { enabled: true, maxAge: 60 } },
    rateLimit: {
      enabled: rateLimit,
      storage: 'database',
      modelName: 'rate_limit',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/sign-up/email': { window: 60, max: 10 } },
    },
    advanced: {
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
