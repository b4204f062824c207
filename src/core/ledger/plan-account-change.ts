import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * An account as the chart has it.
 * @example { id: 'a1', code: '6100', name: 'Bank fees', role: null, archived: false }
 */
export interface KeptAccount {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly role: string | null;
  readonly archived: boolean;
}

/**
 * What may be changed of an account: its number, its name, and whether it is still offered. Its kind stays.
 * @example { code: '6110', name: 'Fees of the bank', archived: false }
 */
export type AccountWords = Pick<KeptAccount, 'code' | 'name' | 'archived'>;

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * Whether an account may be called so beside the others of the chart. Number and name are each used once, archived
 * accounts included: an old report names them, and other programs find an account by either. A name that it had before
 * is not asked about.
 * @example planAccountWords({ code: '6100', name: 'Bank fees', archived: false }, chart).ok // true
 */
export function planAccountWords(
  wanted: AccountWords,
  others: readonly Pick<KeptAccount, 'code' | 'name'>[],
  nameBefore: string | null = null,
): Result<AccountWords> {
  if (others.some(({ code }) => code === wanted.code))
    return refuse('account_code_taken', { code: wanted.code });
  const named = others.find(({ name }) => sameName(name, wanted.name));
  if (named && wanted.name !== nameBefore)
    return refuse('account_name_taken', { name: named.name, code: named.code });
  return ok(wanted);
}

/**
 * Whether an account may be changed so. It is archived only where the product books nothing to it and its balance
 * (minor units, debits less credits) is 0.
 * @example planAccountChange(fees, { ...fees, archived: true }, others, 0n).ok // true
 */
export function planAccountChange(
  account: KeptAccount,
  wanted: AccountWords,
  others: readonly KeptAccount[],
  balanceMinor: bigint,
): Result<AccountWords> {
  const { name, role } = account;
  if (wanted.archived && role !== null) return refuse('account_has_role', { name });
  if (wanted.archived && !account.archived && balanceMinor !== 0n)
    return refuse('account_has_balance', { name, balanceMinor });
  return planAccountWords(wanted, others, name);
}
