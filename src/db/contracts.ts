import { sql } from 'kysely';
import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import type { LineRetainage, RetainageChange, RetainageRule } from '#core/retainage/retainage-rule.ts';
import { type ContractTax, taxRatesOn } from '#core/tax/contract-tax.ts';
import { ratesOf } from '#core/tax/tax-rate.ts';
import { companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import { loadAdvances } from './advances.ts';
import { loadApprovedOrders } from './change-orders.ts';
import { loadContractTaxes, readTaxTerms } from './contract-taxes.ts';
import { loadDraws } from './draws.ts';
import { readExact } from './exact-json.ts';
import type { Tx } from './open.ts';
import { loadOverByDeduction } from './over-by-deduction.ts';
import { type Parties, partiesOf, partyColumns } from './parties.ts';
import { storedPercent } from './stored-decimals.ts';

const AFTER_ALL_CHANGES = '9999-12-31';

/** An estimate as its bills need it: its terms, its totals to date, its parties, and the contract that the rules reckon with. */
export interface ContractRecord {
  readonly estimateId: string;
  readonly number: string;
  readonly title: string;
  readonly status: 'draft' | 'sent' | 'accepted' | 'declined';
  readonly version: number;
  readonly customerId: string;
  readonly paymentTermsDays: number;
  /** Null until they are chosen or the first bill decides them; the contract then has those of a bill by share or amount. */
  readonly retainageBase: Contract['retainageBase'] | null;
  readonly retainageRounding: Contract['retainageRounding'] | null;
  readonly contractSumMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly collectedMinor: bigint;
  readonly newestInvoiceId: string | null;
  readonly newestInvoiceDate: string | null;
  readonly nextApplication: number;
  readonly parties: Parties;
  readonly invoiceNumberPattern: string;
  readonly closedThrough: string | null;
  /** At the newest rates of tax; `taxedOn` gives those of a day. */
  readonly contract: Contract;
  readonly taxes: readonly ContractTax[];
  /** Why no tax is charged; empty where it is. */
  readonly taxReason: string;
  readonly sections: ReadonlyMap<string, string>;
}

interface HeadRow extends Parties {
  readonly number: string;
  readonly title: string;
  readonly status: ContractRecord['status'];
  readonly version: number;
  readonly customer_id: string;
  readonly payment_terms_days: number;
  readonly retainage_rule: unknown;
  readonly stored_rate: string;
  readonly retainage_base: Contract['retainageBase'] | null;
  readonly retainage_rounding: Contract['retainageRounding'] | null;
  readonly retainage_on_tax: boolean;
  readonly step_reached: number;
  readonly still_to_withhold_minor: bigint;
  readonly retainage_change: unknown;
  readonly contract_sum_minor: bigint;
  readonly billed_minor: bigint;
  readonly withheld_minor: bigint;
  readonly released_minor: bigint;
  readonly tax_minor: bigint;
  readonly due_minor: bigint;
  readonly recouped_minor: bigint;
  readonly collected_minor: bigint;
  readonly newest_invoice_id: string | null;
  readonly newest_invoice_date: string | null;
  readonly next_application: number;
  readonly tax_mode: string;
  readonly tax_rounding: string;
  readonly tax_charge: string;
  readonly tax_reason: string;
  readonly prices_include_tax: boolean;
  readonly exponent: number;
  readonly invoice_number_pattern: string;
  readonly closed_through: string | null;
  readonly has_draws: boolean;
  readonly has_advances: boolean;
}

const columns = sql`e.number, e.title, e.status, e.version, e.customer_id, e.payment_terms_days, e.retainage_rule,
  e.stored_rate, e.retainage_base, e.retainage_rounding, e.retainage_on_tax, e.step_reached, e.still_to_withhold_minor, e.retainage_change, e.contract_sum_minor, e.billed_minor, e.withheld_minor, e.released_minor,
  e.tax_minor, e.due_minor, e.recouped_minor, e.collected_minor, e.newest_invoice_id, e.newest_invoice_date, e.next_application,
  e.tax_mode, e.tax_rounding, e.tax_charge, e.tax_reason, e.prices_include_tax, e.has_draws, e.has_advances,
  c.exponent, c.invoice_number_pattern, c.closed_through,
${partyColumns}`;

async function loadHead(
  tx: Tx,
  companyId: string,
  estimateId: string,
  lock: boolean,
): Promise<HeadRow | undefined> {
  const { rows } = await sql<HeadRow>`select ${columns}
    from estimate e
    join company c on c.id = e.company_id
    join customer cu on cu.company_id = e.company_id and cu.id = e.customer_id
    where e.company_id = ${companyId} and e.id = ${estimateId} ${lock ? sql`for update of e` : sql``}`.execute(
    tx,
  );
  return rows[0];
}

interface LineRow extends Omit<ContractLine, 'exact' | 'taxRateIds' | 'retainage'> {
  readonly retainage: unknown;
  readonly taxRateId: string | null;
  readonly section: string;
  readonly numerator: string;
  readonly denominator: string;
}

async function loadLines(tx: Tx, companyId: string, estimateId: string): Promise<readonly LineRow[]> {
  const { rows } = await sql<LineRow>`select id as "lineId", position, section, description,
      amount_minor as "scheduledMinor", billed_minor as "billedMinor", held_minor as "heldMinor", exempt_minor as "exemptMinor",
      stored_minor as "storedMinor", retainage, step_reached as "stepReached",
      tax_rate_id as "taxRateId", change_order_id as "changeOrderId", exact_numerator as numerator, exact_denominator as denominator
    from estimate_line where company_id = ${companyId} and estimate_id = ${estimateId} order by position`.execute(
    tx,
  );
  return rows;
}

function toContract(
  head: HeadRow,
  rows: readonly LineRow[],
  taxes: readonly ContractTax[],
  terms: Pick<Contract, 'draws' | 'changeOrders' | 'advances' | 'overByDeductionMinor'>,
): Contract {
  let heldMinor = 0n;
  const lines = rows.map(({ section: _, numerator, denominator, taxRateId, retainage, ...line }) => {
    heldMinor += line.heldMinor;
    return {
      ...line,
      retainage: readExact(retainage) as LineRetainage,
      exact: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
      taxRateIds: ratesOf(taxRateId, taxes),
    };
  });
  return {
    ...PLAIN_TERMS,
    currency: head.currency,
    exponent: head.exponent,
    lines,
    taxRates: taxRatesOn(taxes, AFTER_ALL_CHANGES),
    taxTerms: readTaxTerms(head),
    retainage: readExact(head.retainage_rule) as RetainageRule,
    storedRate: storedPercent(head.stored_rate),
    withheldMinor: head.withheld_minor,
    stepReached: head.step_reached,
    stillToWithholdMinor: head.still_to_withhold_minor,
    retainageChange: readExact(head.retainage_change) as RetainageChange | null,
    retainageBase: head.retainage_base ?? 'per_bill',
    retainageRounding: head.retainage_rounding ?? 'on_total',
    retainageOnTax: head.retainage_on_tax,
    billedMinor: head.billed_minor,
    heldMinor,
    drawWord: companyWords({ ...USUAL_WORDS, ...partiesOf(head) }).draw.one,
    ...terms,
  };
}

/**
 * Loads a contract; with `lock` no one else can bill, pay, void or revise it until the transaction ends, which is
 * what makes twenty presses at once end right.
 */
export async function loadContract(
  tx: Tx,
  companyId: string,
  estimateId: string,
  { lock }: { readonly lock: boolean },
): Promise<ContractRecord | null> {
  // The lock is taken by the first statement; what the later ones read is therefore what it protects, the lines too,
  // which are asked for in the same breath and read when the lock is held.
  const [head, rows] = await Promise.all([
    loadHead(tx, companyId, estimateId, lock),
    loadLines(tx, companyId, estimateId),
  ]);
  if (!head) return null;
  const taxed = rows.some((line) => line.taxRateId !== null);
  const changed = rows.some((line) => line.changeOrderId !== null);
  const overMinor = head.billed_minor - head.contract_sum_minor;
  const [taxes, advances, changeOrders, draws, overByDeductionMinor] = await Promise.all([
    taxed ? loadContractTaxes(tx, companyId, estimateId) : [],
    head.has_advances ? loadAdvances(tx, companyId, estimateId) : [],
    changed ? loadApprovedOrders(tx, companyId, estimateId) : [],
    head.has_draws ? loadDraws(tx, companyId, estimateId) : [],
    overMinor > 0n ? loadOverByDeduction(tx, companyId, estimateId, overMinor) : 0n,
  ]);
  return {
    estimateId,
    number: head.number,
    title: head.title,
    status: head.status,
    version: head.version,
    customerId: head.customer_id,
    paymentTermsDays: head.payment_terms_days,
    retainageBase: head.retainage_base,
    retainageRounding: head.retainage_rounding,
    contractSumMinor: head.contract_sum_minor,
    withheldMinor: head.withheld_minor,
    releasedMinor: head.released_minor,
    taxMinor: head.tax_minor,
    dueMinor: head.due_minor,
    recoupedMinor: head.recouped_minor,
    collectedMinor: head.collected_minor,
    newestInvoiceId: head.newest_invoice_id,
    newestInvoiceDate: head.newest_invoice_date,
    nextApplication: head.next_application,
    parties: partiesOf(head),
    invoiceNumberPattern: head.invoice_number_pattern,
    closedThrough: head.closed_through,
    contract: toContract(head, rows, taxes, { draws, changeOrders, advances, overByDeductionMinor }),
    taxes,
    taxReason: head.tax_reason,
    sections: new Map(rows.map((line) => [line.lineId, line.section])),
  };
}
