import type { z } from 'zod';
import type { paymentMethod } from '#endpoints/payments.ts';

export type PaymentMethod = z.output<typeof paymentMethod>;

/** The ways in which money comes in, in plain words. */
export const paymentMethods: readonly { readonly value: PaymentMethod; readonly label: string }[] = [
  { value: 'bank_transfer', label: 'Bank transfer' },
  { value: 'check', label: 'Check' },
  { value: 'card', label: 'Card' },
  { value: 'cash', label: 'Cash' },
  { value: 'direct_debit', label: 'Direct debit' },
  { value: 'other', label: 'Other' },
];

/** A payment's method; what a credit note left to the customer is kept like a payment. */
export function methodWords(method: string): string {
  if (method === 'credit_note') return 'Credit note';
  return paymentMethods.find(({ value }) => value === method)?.label ?? method;
}
