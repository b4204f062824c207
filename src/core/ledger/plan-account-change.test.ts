import { expect, test } from 'vitest';
import { type AccountWords, planAccountChange, planAccountWords } from './plan-account-change.ts';

const account = (id: string, code: string, name: string, role: string | null = null, archived = false) => ({
  ...{ id, code, name, role, archived },
});
const bank = account('a1', '1000', 'Bank', 'bank');
const fees = account('a2', '6100', 'Bank fees');
const rent = account('a3', '6200', 'Rent', null, true);
const words = (code: string, name: string, archived = false): AccountWords => ({ code, name, archived });
const said = (result: ReturnType<typeof planAccountWords>) => (result.ok ? 'done' : result.refusal.code);

test.each([
  ['a number and a name of its own', words('6300', 'Tools'), 'done'],
  ['the number of another', words('6100', 'Tools'), 'account_code_taken'],
  ['the number of an archived one', words('6200', 'Tools'), 'account_code_taken'],
  ['the name of another, written otherwise', words('6300', 'BANK FEES'), 'account_name_taken'],
  ['the name of an archived one', words('6300', 'Rent'), 'account_name_taken'],
])('a new account with %s: %s', (_, wanted, expected) => {
  expect(said(planAccountWords(wanted, [bank, fees, rent]))).toBe(expected);
});

test.each([
  ['is called otherwise', fees, words('6100', 'Fees of the bank'), 0n, 'done'],
  ['is written otherwise', fees, words('6100', 'BANK FEES'), 0n, 'done'],
  ['gets another number', fees, words('6110', 'Bank fees'), 500n, 'done'],
  ['of the product is called otherwise', bank, words('1010', 'Checking'), 500n, 'done'],
  ['of the product is archived', bank, words('1000', 'Bank', true), 0n, 'account_has_role'],
  ['with a balance is archived', fees, words('6100', 'Bank fees', true), -1n, 'account_has_balance'],
  ['without one is archived', fees, words('6100', 'Bank fees', true), 0n, 'done'],
  ['that is archived is called otherwise', rent, words('6200', 'Rent until 2025', true), 0n, 'done'],
  ['that is archived comes back', rent, words('6200', 'Rent'), 0n, 'done'],
  ['takes the number of another', fees, words('1000', 'Bank fees'), 0n, 'account_code_taken'],
  ['takes the name of another', fees, words('6100', 'bank'), 0n, 'account_name_taken'],
])('an account that %s', (_, one, wanted, balanceMinor, expected) => {
  const others = [bank, fees, rent].filter(({ id }) => id !== one.id);
  expect(said(planAccountChange(one, wanted, others, balanceMinor))).toBe(expected);
});

test('names that were alike before may stay, and are told apart once one of them is changed', () => {
  const twin = account('a4', '6101', 'bank fees');
  expect(said(planAccountChange(fees, words('6105', 'Bank fees'), [twin], 0n))).toBe('done');
  expect(said(planAccountChange(fees, words('6105', 'Bank Fees'), [twin], 0n))).toBe('account_name_taken');
});
