/**
 * The account that a company is paid to, as it stands on its documents; what is not told is empty. An account has an
 * IBAN, or a number with the routing number or sort code of its bank.
 * @example const account: BankAccount = { ...NO_BANK_ACCOUNT, holder: 'Rivera Builders', iban: 'DE89370400440532013000' };
 */
export interface BankAccount {
  readonly holder: string;
  /** Without spaces, in capitals. */
  readonly iban: string;
  readonly accountNumber: string;
  readonly routingNumber: string;
  /** 8 or 11 characters, in capitals. */
  readonly bic: string;
  readonly bankName: string;
}

/**
 * No account: nothing of it is printed.
 * @example hasBankAccount(NO_BANK_ACCOUNT) // false
 */
export const NO_BANK_ACCOUNT: BankAccount = {
  holder: '',
  iban: '',
  accountNumber: '',
  routingNumber: '',
  bic: '',
  bankName: '',
};

/**
 * Whether somebody could pay to it: it has an IBAN or a number.
 * @example hasBankAccount({ ...NO_BANK_ACCOUNT, accountNumber: '0012345' }) // true
 */
export function hasBankAccount({ iban, accountNumber }: BankAccount): boolean {
  return iban !== '' || accountNumber !== '';
}
