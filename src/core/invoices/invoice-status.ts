/**
 * What an invoice shows: issued counts as sent; partial, paid and overdue follow the money and the day; credited is a
 * credit note, and a bill whose balance credit notes closed; withheld is the record of what a payer held back.
 * @example const status: InvoiceStatus = 'partial';
 */
export type InvoiceStatus =
  | 'draft'
  | 'sent'
  | 'partial'
  | 'paid'
  | 'overdue'
  | 'credited'
  | 'withheld'
  | 'void';
