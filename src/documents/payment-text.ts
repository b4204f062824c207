import type { BankAccount } from '#core/bank/bank-account.ts';
import { spacedIban } from '#core/bank/is-iban.ts';
import { bankNumberLabel } from './bank-number-label.ts';
import type { Letterhead } from './letterhead.ts';
import type { SheetFact, SheetText } from './sheet.ts';
import { words } from './words.ts';

const factsOf = (account: BankAccount, country: string | null): SheetFact[] =>
  [
    { label: words.bank.holder, value: account.holder },
    { label: words.bank.iban, value: spacedIban(account.iban) },
    { label: words.bank.accountNumber, value: account.accountNumber },
    { label: bankNumberLabel(country), value: account.routingNumber },
    { label: words.bank.bic, value: account.bic },
    { label: words.bank.bankName, value: account.bankName },
  ].filter(({ value }) => value !== '');

/** How to pay: the company's words and its account, with what to name; nothing where it says neither. */
export const paymentText = (
  { paymentInstructions, bankAccount, company }: Letterhead,
  reference: string | null,
): readonly SheetText[] => {
  if (!paymentInstructions && !bankAccount) return [];
  const account = bankAccount ? factsOf(bankAccount, company.country) : [];
  const named = reference && bankAccount ? [{ label: words.bank.reference, value: reference }] : [];
  return [
    {
      label: words.paymentInstructions,
      value: paymentInstructions ?? '',
      facts: [...account, ...named],
    },
  ];
};
