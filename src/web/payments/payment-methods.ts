/** The ways in which money comes in, in plain words. */
export const paymentMethods = [
  { value: 'bank_transfer', label: 'Bank transfer' },
  { value: 'check', label: 'Check' },
  { value: 'card', label: 'Card' },
  { value: 'cash', label: 'Cash' },
  { value: 'direct_debit', label: 'Direct debit' },
  { value: 'other', label: 'Other' },
] as const;

export type PaymentMethod = (typeof paymentMethods)[number]['value'];

export function methodWords(method: string): string {
  return paymentMethods.find(({ value }) => value === method)?.label ?? method;
}
