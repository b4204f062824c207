import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, requiredLine } from './wire.ts';

export const role = z.enum(['admin']);

const person = z.object({ id: z.string(), name: z.string(), email: z.string() });

export const readSession = endpoint({
  method: 'GET',
  path: '/session',
  tag: 'Session',
  summary: 'Who is signed in, and for which companies they may act',
  caller: 'person',
  answer: z.object({
    user: person,
    companies: z.array(z.object({ id, name: z.string(), role, sample: z.boolean() })),
  }),
});

const password = z.string().min(10, 'Use at least 10 characters.').max(128, 'At most 128 characters.');
const email = z.email('Write an e-mail address like ana@example.com.');

export const signUp = endpoint({
  method: 'POST',
  path: '/auth/sign-up/email',
  tag: 'Session',
  summary: 'Sign up with e-mail and password; answers with a session cookie',
  caller: 'anyone',
  body: z.object({ name: requiredLine(120, 'Your name'), email, password }),
  answer: z.object({ user: person }).loose(),
  example: { body: { name: 'Ana Rivera', email: 'ana@example.com', password: 'correct horse battery' } },
});

export const signIn = endpoint({
  method: 'POST',
  path: '/auth/sign-in/email',
  tag: 'Session',
  summary: 'Sign in with e-mail and password; answers with a session cookie',
  caller: 'anyone',
  body: z.object({ email, password: z.string().min(1, 'The password is missing.') }),
  answer: z.object({ user: person }).loose(),
  example: { body: { email: 'ana@example.com', password: 'correct horse battery' } },
});

export const signOut = endpoint({
  method: 'POST',
  path: '/auth/sign-out',
  tag: 'Session',
  summary: 'End the session',
  caller: 'anyone',
  body: z.object({}),
  answer: z.object({ success: z.boolean() }).loose(),
  example: { body: {} },
});
