/**
 * What an invoice shows: issued counts as sent; partial, paid and overdue follow the money and the day.
 * @example const status: InvoiceStatus = 'partial';
 */
export type InvoiceStatus = 'draft' | 'sent' | 'partial' | 'paid' | 'overdue' | 'void';
