/**
 * The verbs that a role can be allowed, by what they touch.
 * @example const permission: Permission = 'invoices.issue';
 */
export type Permission =
  | 'company.read'
  | 'company.edit'
  | 'customers.read'
  | 'customers.edit'
  | 'estimates.read'
  | 'estimates.edit'
  | 'estimates.revise'
  | 'invoices.read'
  | 'invoices.issue'
  | 'invoices.override'
  | 'invoices.void'
  | 'payments.read'
  | 'payments.record'
  | 'books.read'
  | 'books.record'
  | 'books.close';
