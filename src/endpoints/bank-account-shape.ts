import { z } from 'zod';
import { hasBankAccount } from '#core/bank/bank-account.ts';
import { bareCode, isIban } from '#core/bank/is-iban.ts';
import { line } from './wire.ts';

const code = (most: number) => line(most).overwrite(bareCode);

/** Where the company is paid to; what is not told is empty. It is changed as a whole. */
export const bankAccount = z
  .object({
    holder: line(70).default(''),
    iban: code(60)
      .refine(
        (iban) => iban === '' || isIban(iban),
        'This is not an IBAN: a figure is wrong or missing. Copy it from a bank statement.',
      )
      .default(''),
    accountNumber: code(60)
      .regex(/^([A-Z0-9]{4,34})?$/, 'Write 4 to 34 letters and digits.')
      .default(''),
    routingNumber: code(40)
      .regex(/^(\d{5,12})?$/, 'Write 5 to 12 digits.')
      .default('')
      .meta({
        description: 'The number of the bank beside an account number: routing number, sort code, BSB.',
      }),
    bic: code(40)
      .regex(
        /^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/,
        'Write 8 or 11 characters, like DEUTDEFF or DEUTDEFF500.',
      )
      .default(''),
    bankName: line(70).default(''),
  })
  .superRefine((account, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { iban, accountNumber, routingNumber, holder, bic, bankName } = account;
    if (iban && accountNumber)
      say('accountNumber', 'The IBAN holds the account number: leave one of the two empty.');
    if (routingNumber && !accountNumber)
      say('routingNumber', 'It goes with an account number: give that too, or leave this empty.');
    if (!hasBankAccount(account) && (holder || bic || bankName))
      say('iban', 'Give the IBAN or the account number, or leave every field of the account empty.');
  })
  .meta({ description: 'Where the company is paid to: on invoices, statements and in electronic invoices.' });
