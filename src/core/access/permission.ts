/**
 * The verbs that a role can be allowed, one for each kind of thing that a person does with the product.
 * @example const permission: Permission = 'issue_invoice';
 */
export type Permission =
  | 'manage_company'
  | 'manage_users'
  | 'manage_api_keys'
  | 'manage_customers'
  | 'manage_estimates'
  | 'revise_estimate'
  | 'draft_invoice'
  | 'issue_invoice'
  | 'override_ceiling'
  | 'void_invoice'
  | 'record_payment'
  | 'reverse_payment'
  | 'close_period'
  | 'view_documents'
  | 'view_books';
