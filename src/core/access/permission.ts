/** What somebody may do in a company; every endpoint and every action names one. Example: `'invoices.issue'`. */
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
  | 'books.close';
