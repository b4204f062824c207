import type { ColumnType, Generated } from 'kysely';

/** The tables, as Kysely sees them: money and other int8 as bigint, days and exact numerics as text, instants as Date. */
export interface Schema {
  company: CompanyTable;
  company_member: CompanyMemberTable;
  company_counter: CompanyCounterTable;
  company_logo: CompanyLogoTable;
  closing: ClosingTable;
  tax_rate: TaxRateTable;
  tax_rate_change: TaxRateChangeTable;
  api_key: ApiKeyTable;
  action_key: ActionKeyTable;
  customer: CustomerTable;
  customer_contact: CustomerContactTable;
  estimate: EstimateTable;
  estimate_line: EstimateLineTable;
  estimate_tax: EstimateTaxTable;
  estimate_line_tax: EstimateLineTaxTable;
  draw: DrawTable;
  change_order: ChangeOrderTable;
  change_order_line: ChangeOrderLineTable;
  change_order_file: ChangeOrderFileTable;
  estimate_revision: EstimateRevisionTable;
  invoice: InvoiceTable;
  invoice_line: InvoiceLineTable;
  invoice_tax: InvoiceTaxTable;
  invoice_draw: InvoiceDrawTable;
  invoice_line_tax: InvoiceLineTaxTable;
  credit_allocation: CreditAllocationTable;
  advance: AdvanceTable;
  advance_recoupment: AdvanceRecoupmentTable;
  retainage_release: RetainageReleaseTable;
  retainage_change: RetainageChangeTable;
  certificate: CertificateTable;
  contract_cost: ContractCostTable;
  invoice_balance: InvoiceBalanceTable;
  invoice_delivery: InvoiceDeliveryTable;
  invoice_file: InvoiceFileTable;
  application_file: ApplicationFileTable;
  attachment: AttachmentTable;
  packet: PacketTable;
  packet_part: PacketPartTable;
  report_file: ReportFileTable;
  payment: PaymentTable;
  payment_allocation: PaymentAllocationTable;
  allocation_taken_back: AllocationTakenBackTable;
  account: AccountTable;
  account_change: AccountChangeTable;
  journal_export: JournalExportTable;
  entry: EntryTable;
  entry_line: EntryLineTable;
  user: UserTable;
}

export interface CompanyTable {
  id: string;
  name: string;
  address: string;
  email: string;
  phone: string;
  currency: string;
  exponent: number;
  time_zone: string;
  locale: string;
  paper: string;
  accent_color: string;
  logo_sha256: string | null;
  invoice_number_pattern: string;
  estimate_number_pattern: string;
  payment_terms_days: number;
  tax_rounding: Generated<string>;
  bill_word: Generated<string>;
  retainage_word: Generated<string>;
  change_order_word: Generated<string>;
  estimate_terms: string;
  prints_billing_terms: Generated<boolean>;
  whole_amounts: Generated<boolean>;
  invoice_footer: string;
  country: Generated<string>;
  tax_number: Generated<string>;
  payment_instructions: Generated<string>;
  bank_holder: Generated<string>;
  bank_iban: Generated<string>;
  bank_account_number: Generated<string>;
  bank_routing_number: Generated<string>;
  bank_bic: Generated<string>;
  bank_name: Generated<string>;
  document_footer: Generated<string>;
  closed_through: string | null;
  sample: boolean;
  created_at: Date;
}

export interface CompanyMemberTable {
  company_id: string;
  user_id: string;
  role: string;
  joined_at: Date;
}

export interface CompanyCounterTable {
  company_id: string;
  next_estimate: Generated<number>;
  next_invoice: Generated<number>;
  next_payment: Generated<number>;
  next_entry: Generated<number>;
}

export interface CompanyLogoTable {
  company_id: string;
  sha256: string;
  media_type: string;
  bytes: Buffer;
}

export interface ClosingTable {
  company_id: string;
  id: string;
  closed_through: string | null;
  reason: string;
  set_at: Date;
  set_by: string;
  set_by_id: string;
}

export interface TaxRateTable {
  company_id: string;
  id: string;
  name: string;
  rate: string;
  is_default: boolean;
  archived: boolean;
  compound: boolean;
  group_of: string[];
}

export interface TaxRateChangeTable {
  company_id: string;
  tax_rate_id: string;
  from_day: string;
  rate: string;
}

export interface ApiKeyTable {
  company_id: string;
  id: string;
  name: string;
  start: string;
  key_sha256: string;
  created_at: Date;
  created_by: string;
  created_by_id: string;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface ActionKeyTable {
  company_id: string;
  key: string;
  action: string;
  request_sha256: string;
  result_id: string;
  done_at: Date;
}

export interface CustomerTable {
  company_id: string;
  id: string;
  name: string;
  billing_address: string;
  site_address: string;
  notes: string;
  country: Generated<string>;
  tax_number: Generated<string>;
  archived: boolean;
  created_at: Date;
  tax_charge: Generated<string>;
  tax_reason: Generated<string>;
}

export interface CustomerContactTable {
  company_id: string;
  customer_id: string;
  id: string;
  position: number;
  name: string;
  email: string;
  phone: string;
  is_primary: boolean;
  receives_estimates: boolean;
  receives_invoices: boolean;
  receives_statements: boolean;
}

export interface EstimateTable {
  company_id: string;
  id: string;
  number: string;
  number_ordinal: number;
  version: number;
  status: string;
  customer_id: string;
  title: string;
  estimate_date: string;
  expires_on: string | null;
  notes: string;
  terms: string;
  payment_terms_days: number;
  retainage_rule: ColumnType<unknown, string, string>;
  stored_rate: Generated<string>;
  retainage_base: string | null;
  retainage_rounding: string | null;
  retainage_on_tax: Generated<boolean>;
  step_reached: Generated<number>;
  still_to_withhold_minor: Generated<bigint>;
  retainage_change: ColumnType<unknown, string | null | undefined, string | null>;
  sent_at: Date | null;
  decided_on: string | null;
  decided_by: string;
  revised_after_acceptance: boolean;
  created_at: Date;
  original_sum_minor: bigint | null;
  contract_sum_minor: bigint;
  billed_minor: Generated<bigint>;
  withheld_minor: Generated<bigint>;
  released_minor: Generated<bigint>;
  tax_minor: Generated<bigint>;
  due_minor: Generated<bigint>;
  collected_minor: Generated<bigint>;
  recouped_minor: Generated<bigint>;
  has_advances: Generated<boolean>;
  tax_mode: string;
  tax_rounding: string;
  tax_charge: string;
  tax_reason: Generated<string>;
  prices_include_tax: boolean;
  tax_included_minor: Generated<bigint>;
  over_allowed_minor: Generated<bigint>;
  next_application: Generated<number>;
  newest_invoice_id: string | null;
  newest_invoice_date: string | null;
  has_draws: Generated<boolean>;
  substantially_complete_on: Generated<string | null>;
}

export interface EstimateLineTable {
  company_id: string;
  estimate_id: string;
  id: string;
  position: number;
  kind: string;
  section: string;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  discount_percent: string | null;
  tax_rate_id: string | null;
  amount_minor: bigint;
  billed_minor: Generated<bigint>;
  exact_numerator: Generated<string>;
  exact_denominator: Generated<string>;
  held_minor: Generated<bigint>;
  retainage: ColumnType<unknown, string | undefined, string>;
  step_reached: Generated<number>;
  stored_minor: Generated<bigint>;
  exempt_minor: Generated<bigint>;
  change_order_id: string | null;
}

export interface ChangeOrderTable {
  company_id: string;
  id: string;
  estimate_id: string;
  number: number;
  version: number;
  status: string;
  title: string;
  reason: string;
  schedule_days: number;
  draw_effect: ColumnType<unknown, string, string>;
  additions_minor: bigint;
  deductions_minor: bigint;
  created_at: Date;
  created_by: string;
  sent_at: Date | null;
  decided_on: string | null;
  decided_by: string;
  recorded_at: Date | null;
  recorded_by: string | null;
  recorded_by_id: string | null;
  sum_before_minor: bigint | null;
}

export interface ChangeOrderLineTable {
  company_id: string;
  change_order_id: string;
  id: string;
  position: number;
  kind: string;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  tax_rate_id: string | null;
  amount_minor: bigint;
}

export interface DrawTable {
  company_id: string;
  estimate_id: string;
  id: string;
  position: number;
  name: string;
  milestone: string | null;
  target_date: string | null;
  entry: string;
  percent: string | null;
  amount_minor: bigint;
  retainage: string;
  retainage_rate: string | null;
  line_ids: string[] | null;
}

export interface EstimateTaxTable {
  company_id: string;
  estimate_id: string;
  tax_rate_id: string;
  rate: string;
  base_minor: bigint;
  tax_minor: bigint;
  exact_numerator: Generated<string>;
  exact_denominator: Generated<string>;
}

export interface EstimateLineTaxTable {
  company_id: string;
  estimate_id: string;
  tax_rate_id: string;
  rate: string;
  line_id: string;
  tax_minor: bigint;
  exact_numerator: string;
  exact_denominator: string;
}

export interface EstimateRevisionTable {
  company_id: string;
  estimate_id: string;
  id: string;
  revised_at: Date;
  revised_by: string;
  revised_by_id: string;
  reason: string;
  sum_before_minor: bigint;
  sum_after_minor: bigint;
  changes: ColumnType<unknown, string, string>;
}

export interface InvoiceTable {
  company_id: string;
  id: string;
  estimate_id: string;
  customer_id: string;
  state: string;
  version: number;
  number: string | null;
  number_ordinal: number | null;
  application_number: number | null;
  reissue_of: number | null;
  basis: ColumnType<unknown, string, string>;
  retainage: ColumnType<unknown, string, string>;
  release: ColumnType<unknown, string, string>;
  override_reason: string | null;
  overridden_by: string | null;
  invoice_date: string;
  due_date: string;
  heading: string;
  memo: string;
  gross_minor: bigint;
  withheld_minor: bigint;
  released_minor: bigint;
  tax_minor: bigint;
  due_minor: bigint;
  contract_sum_minor: bigint;
  billed_before_minor: bigint;
  held_to_date_minor: bigint;
  over_minor: Generated<bigint>;
  printed: ColumnType<unknown, string | null, string | null>;
  retainage_terms: ColumnType<unknown, string | null | undefined, string | null>;
  step_reached: Generated<number>;
  still_to_withhold_minor: Generated<bigint>;
  retainage_changed_minor: Generated<bigint>;
  retainage_carried_minor: Generated<bigint>;
  created_at: Date;
  created_by: string;
  issued_at: Date | null;
  issued_by: string | null;
  issued_by_id: string | null;
  voided_at: Date | null;
  voided_on: string | null;
  voided_by: string | null;
  voided_by_id: string | null;
  void_reason: string | null;
  kind: Generated<string>;
  application_revision: Generated<number>;
  tax_included_minor: Generated<bigint>;
  recouped_minor: Generated<bigint>;
  credits_invoice_id: string | null;
  credit: ColumnType<unknown, string | null, string | null>;
  against_open_minor: Generated<bigint>;
  customer_credit_minor: Generated<bigint>;
  opening_paid_minor: bigint | null;
  voided_after: number | null;
}

export interface InvoiceLineTaxTable {
  company_id: string;
  invoice_id: string;
  tax_rate_id: string;
  line_id: string;
  base_minor: bigint;
  tax_minor: bigint;
  exact_numerator: string;
  exact_denominator: string;
}

export interface AdvanceTable {
  company_id: string;
  id: string;
  number: number;
  estimate_id: string;
  customer_id: string;
  received_on: string;
  amount_minor: bigint;
  balance_minor: bigint;
  rate: string;
  threshold_minor: bigint;
  method: string;
  reference: string;
  memo: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_id: string;
  reversed_at: Date | null;
  reversed_on: string | null;
  reversed_by: string | null;
  reversal_reason: string | null;
}

export interface AdvanceRecoupmentTable {
  company_id: string;
  invoice_id: string;
  advance_id: string;
  amount_minor: bigint;
}

export interface CreditAllocationTable {
  company_id: string;
  credit_note_id: string;
  invoice_id: string;
  amount_minor: bigint;
}

export interface InvoiceLineTable {
  company_id: string;
  invoice_id: string;
  line_id: string;
  estimate_id: string;
  position: number;
  section: string;
  description: string;
  scheduled_minor: bigint;
  previous_minor: bigint;
  this_minor: bigint;
  exact_delta_numerator: string;
  exact_delta_denominator: string;
  withheld_minor: bigint;
  released_minor: bigint;
  tax_rate_id: string | null;
  retainage: ColumnType<unknown, string | undefined, never>;
  step_before: Generated<number>;
  step_reached: Generated<number>;
  stored_before_minor: Generated<bigint>;
  stored_minor: Generated<bigint>;
  installed_minor: Generated<bigint>;
  change_order_id: string | null;
  held_minor: Generated<bigint>;
  exempt_minor: Generated<bigint>;
}

export interface InvoiceDrawTable {
  company_id: string;
  invoice_id: string;
  draw_id: string;
  estimate_id: string;
  position: number;
  label: string;
  amount_minor: bigint;
  retainage: string;
  retainage_rate: string | null;
  line_ids: string[] | null;
  unlocked: Generated<boolean>;
}

export interface InvoiceTaxTable {
  company_id: string;
  invoice_id: string;
  tax_rate_id: string;
  name: string;
  rate: string;
  base_minor: bigint;
  tax_minor: bigint;
  full_price_minor: bigint;
  exact_numerator: string;
  exact_denominator: string;
}

export interface RetainageReleaseTable {
  company_id: string;
  from_invoice_id: string;
  line_id: string;
  invoice_id: string;
  amount_minor: bigint;
}

export interface ContractCostTable {
  company_id: string;
  id: string;
  estimate_id: string;
  as_of: string;
  cost_minor: bigint;
  estimated_minor: bigint;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_id: string;
}

export interface CertificateTable {
  company_id: string;
  id: string;
  invoice_id: string;
  credit_note_id: string | null;
  asked: ColumnType<unknown, string, never>;
  reason: string;
  certified_at: Date;
  certified_by: string;
  certified_by_id: string;
  applied_gross_minor: bigint;
  applied_due_minor: bigint;
  cut_gross_minor: bigint;
  cut_due_minor: bigint;
  rounding_minor: bigint;
  lines: ColumnType<unknown, string, never>;
}

export interface RetainageChangeTable {
  company_id: string;
  estimate_id: string;
  id: string;
  changed_at: Date;
  changed_by: string;
  changed_by_id: string;
  reason: string;
  reach: string;
  before: ColumnType<unknown, string, never>;
  after: ColumnType<unknown, string, never>;
  moves_minor: bigint;
}

export interface InvoiceBalanceTable {
  company_id: string;
  invoice_id: string;
  customer_id: string;
  estimate_id: string;
  due_date: string;
  due_minor: bigint;
  paid_minor: Generated<bigint>;
  credited_minor: Generated<bigint>;
  voided: Generated<boolean>;
}

export interface InvoiceDeliveryTable {
  company_id: string;
  invoice_id: string;
  id: string;
  how: string;
  delivered_on: string;
  note: string;
  recorded_at: Date;
}

export interface AttachmentTable {
  company_id: string;
  id: string;
  estimate_id: string;
  invoice_id: string | null;
  change_order_id: string | null;
  kind: string;
  name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  bytes: Buffer;
  uploaded_at: Date;
  uploaded_by: string;
  uploaded_by_id: string;
  shown: string | null;
  page_bytes: number | null;
}

export interface PacketTable {
  company_id: string;
  id: string;
  invoice_id: string;
  cover: string;
  waivers: ColumnType<unknown, string, never>;
  state: string;
  parts_done: number;
  parts_total: number;
  asked_at: Date;
  asked_by: string;
  asked_by_id: string;
  made_at: Date | null;
  pages: number | null;
  sha256: string | null;
  bytes: Buffer | null;
  asked_for: string | null;
  begun: Generated<number>;
  files: ColumnType<unknown, string | null, never>;
}

export interface PacketPartTable {
  company_id: string;
  packet_id: string;
  position: number;
  title: string;
  name: string;
  first_page: number | null;
  attachment_id: string | null;
  bytes: Buffer | null;
}

export interface ReportFileTable {
  company_id: string;
  id: string;
  report: string;
  format: string;
  filter: ColumnType<unknown, string, never>;
  state: string;
  lines_total: number;
  lines_read: number;
  lines_written: number;
  asked_at: Date;
  asked_by: string;
  asked_by_id: string;
  made_at: Date | null;
  name: string | null;
  bytes: Buffer | null;
  begun: Generated<number>;
}

export interface ApplicationFileTable {
  company_id: string;
  invoice_id: string;
  certificate_id: string | null;
  sha256: string;
  bytes: Buffer;
  rendered_at: Date;
}

export interface ChangeOrderFileTable {
  company_id: string;
  change_order_id: string;
  sha256: string;
  bytes: Buffer;
  rendered_at: Date;
}

export interface InvoiceFileTable {
  company_id: string;
  invoice_id: string;
  sha256: string;
  bytes: Buffer;
  rendered_at: Date;
}

export interface PaymentTable {
  company_id: string;
  id: string;
  number: number;
  customer_id: string;
  received_on: string;
  amount_minor: bigint;
  unapplied_minor: bigint;
  method: string;
  reference: string;
  memo: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_id: string;
  reversed_at: Date | null;
  reversed_on: string | null;
  reversed_by: string | null;
  reversal_reason: string | null;
  credit_note_id: string | null;
}

export interface PaymentAllocationTable {
  company_id: string;
  payment_id: string;
  id: string;
  invoice_id: string;
  estimate_id: string;
  amount_minor: bigint;
  applied_on: string;
}

export interface AllocationTakenBackTable {
  company_id: string;
  payment_id: string;
  allocation_id: string;
  taken_back_on: string;
  reason: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_id: string;
}

export interface AccountTable {
  company_id: string;
  id: string;
  code: string;
  name: string;
  type: string;
  role: string | null;
  archived: Generated<boolean>;
}

export interface AccountChangeTable {
  company_id: string;
  id: string;
  account_id: string;
  code_before: string | null;
  name_before: string | null;
  archived_before: boolean | null;
  code: string;
  name: string;
  archived: boolean;
  changed_at: Date;
  changed_by: string;
  changed_by_id: string;
}

export interface JournalExportTable {
  company_id: string;
  id: string;
  form: string;
  from_date: string;
  to_date: string;
  lines: number;
  last_entry: number;
  sha256: string;
  exported_at: Date;
  exported_by: string;
  exported_by_id: string;
}

export interface EntryTable {
  company_id: string;
  id: string;
  number: number;
  entry_date: string;
  kind: string;
  memo: string;
  document_kind: string | null;
  document_id: string | null;
  reverses_entry_id: string | null;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_id: string;
}

export interface EntryLineTable {
  company_id: string;
  entry_id: string;
  position: number;
  account_id: string;
  entry_date: string;
  debit_minor: bigint;
  credit_minor: bigint;
  customer_id: string | null;
  estimate_id: string | null;
  invoice_id: string | null;
}

/** The one table of the sign-in library that the product reads itself. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
}
