import { expect, test } from 'vitest';
import { bankAccount } from './bank-account-shape.ts';

const IBAN = 'DE89370400440532013000';

test.each([
  [{ iban: 'de89 3704 0044 0532 0130 00' }, { iban: IBAN }],
  [
    { accountNumber: '00-123 45', routingNumber: '12-34-56' },
    { accountNumber: '0012345', routingNumber: '123456' },
  ],
  [{ iban: IBAN, bic: ' deut de ff 500 ' }, { bic: 'DEUTDEFF500' }],
  [{}, { iban: '', accountNumber: '', holder: '' }],
])('%j is kept as machines read it', (written, kept) => {
  expect(bankAccount.parse(written)).toMatchObject(kept);
});

test.each([
  [{ iban: 'DE89370400440532013001' }, 'iban', 'Copy it from a bank statement.'],
  [{ iban: 'DE8937040044053201300' }, 'iban', 'Copy it from a bank statement.'],
  [{ accountNumber: '12' }, 'accountNumber', 'Write 4 to 34 letters and digits.'],
  [{ accountNumber: '12345', routingNumber: 'ABC' }, 'routingNumber', 'Write 5 to 12 digits.'],
  [{ iban: IBAN, bic: 'DEUT' }, 'bic', 'Write 8 or 11 characters, like DEUTDEFF or DEUTDEFF500.'],
  [{ iban: IBAN, accountNumber: '12345' }, 'accountNumber', 'leave one of the two empty.'],
  [{ iban: IBAN, routingNumber: '123456' }, 'routingNumber', 'give that too, or leave this empty.'],
  [{ bankName: 'Harbor Bank' }, 'iban', 'or leave every field of the account empty.'],
  [{ iban: IBAN, holder: 'a'.repeat(71) }, 'holder', 'At most 70 characters.'],
])('%j is refused at %s: … %s', (written, field, remedy) => {
  const [issue] = bankAccount.safeParse(written).error?.issues ?? [];
  expect(issue?.path).toEqual([field]);
  expect(issue?.message).toContain(remedy);
});
