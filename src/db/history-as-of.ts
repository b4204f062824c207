import { sql } from 'kysely';
import { isPending } from '#core/change-orders/is-pending.ts';
import type { BillingHistory } from './billing-history.ts';
import type { ChangeOrderRecord } from './change-orders.ts';
import { listContractStandings } from './contract-movements.ts';
import type { InvoiceListRecord } from './invoices.ts';
import type { Tx } from './open.ts';

/** A bill as it stood on a day: what later days paid, credited or voided is not in it (minor units). */
interface BillStanding {
  readonly id: string;
  readonly isVoid: boolean;
  readonly paidMinor: bigint;
  readonly creditedMinor: bigint;
  readonly withheldByPayerMinor: bigint;
}

/** Payments come from the books, where what takes them back stands on its own day. */
async function listBillStandings(
  tx: Tx,
  companyId: string,
  estimateId: string,
  asOf: string,
): Promise<ReadonlyMap<string, BillStanding>> {
  const { rows } = await sql<BillStanding>`
    select i.id, coalesce(i.voided_on <= ${asOf}, false) as "isVoid",
      (coalesce(paid.minor, 0) + case when i.voided_on <= ${asOf} then 0 else coalesce(i.opening_paid_minor, 0) end)::bigint
        as "paidMinor",
      coalesce(credited.minor, 0)::bigint as "creditedMinor",
      coalesce(credited.held, 0)::bigint as "withheldByPayerMinor"
    from invoice i
    left join lateral (
      select sum(l.credit_minor - l.debit_minor) as minor
      from entry_line l
      join entry n on n.company_id = l.company_id and n.id = l.entry_id and n.document_kind = 'payment'
      where l.company_id = i.company_id and l.estimate_id = i.estimate_id and l.invoice_id = i.id
        and l.entry_date <= ${asOf}
        and l.account_id = (select id from account where company_id = ${companyId} and role = 'accounts_receivable')
    ) paid on true
    left join lateral (
      select sum(a.amount_minor) as minor,
        sum(a.amount_minor) filter (where c.gross_minor = 0 and c.tax_minor = 0 and c.withheld_minor > 0) as held
      from credit_allocation a
      join invoice c on c.company_id = a.company_id and c.id = a.credit_note_id
      where a.company_id = i.company_id and a.invoice_id = i.id and c.invoice_date <= ${asOf}
        and (c.voided_on is null or c.voided_on > ${asOf})
    ) credited on true
    where i.company_id = ${companyId} and i.estimate_id = ${estimateId} and i.state <> 'draft'
      and i.invoice_date <= ${asOf}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

function billAsOf(invoice: InvoiceListRecord, standing: BillStanding | undefined): InvoiceListRecord[] {
  if (!standing) return [];
  return [
    {
      ...invoice,
      state: standing.isVoid ? 'void' : 'issued',
      paid_minor: standing.paidMinor,
      credited_minor: standing.creditedMinor,
      withheld_by_payer_minor: standing.withheldByPayerMinor,
    },
  ];
}

// An order that was not decided yet was a draft until it was sent; that one was made void has no day of its own.
function openOrder(order: ChangeOrderRecord, isThen: (at: Date) => boolean): ChangeOrderRecord {
  if (order.decidedOn === null && order.status !== 'sent') return order;
  const wasSent = order.sentAt !== null && isThen(order.sentAt);
  return { ...order, status: wasSent ? 'sent' : 'draft', decidedOn: null, decidedBy: '' };
}

/** The sum of a contract without the change orders and the revisions that came later (minor units). */
function sumBefore(
  { estimate, changeOrders, revisions }: BillingHistory,
  isDecided: (order: ChangeOrderRecord) => boolean,
  isThen: (at: Date) => boolean,
): bigint {
  const orders = changeOrders
    .filter((order) => order.status === 'approved' && !isDecided(order))
    .reduce((sum, order) => sum + order.additionsMinor + order.deductionsMinor, 0n);
  const revised = revisions
    .filter(({ at }) => !isThen(at))
    .reduce((sum, { sumBeforeMinor, sumAfterMinor }) => sum + sumAfterMinor - sumBeforeMinor, 0n);
  return estimate.contractSumMinor - orders - revised;
}

/**
 * A history as it was at the end of an earlier day: later documents, payments, decisions and revisions are not in it yet,
 * and what was voided since still stands. `dayOf` tells on which day an instant was in the company's time zone.
 */
export async function historyAsOf(
  tx: Tx,
  companyId: string,
  history: BillingHistory,
  { asOf, timeZone, dayOf }: { asOf: string; timeZone: string; dayOf: (at: Date) => string },
): Promise<BillingHistory> {
  const { estimate, facts } = history;
  const asked = { asOf, timeZone, estimateId: estimate.id };
  const [contract] = await listContractStandings(tx, companyId, asked);
  const standings = await listBillStandings(tx, companyId, estimate.id, asOf);
  const isThen = (at: Date) => dayOf(at) <= asOf;
  const isDecided = ({ decidedOn }: ChangeOrderRecord) => decidedOn !== null && decidedOn <= asOf;
  // What is written down after its approval counted from the day of the approval.
  const changeOrders = history.changeOrders
    .filter((order) => isThen(order.createdAt) || isDecided(order))
    .map((order) => (isDecided(order) ? order : openOrder(order, isThen)));
  const pending = changeOrders.filter(isPending);
  const net = (orders: readonly ChangeOrderRecord[]) =>
    orders.reduce((sum, order) => sum + order.additionsMinor + order.deductionsMinor, 0n);
  const invoices = history.invoices.flatMap((one) => billAsOf(one, standings.get(one.id)));
  const settled =
    contract?.billedMinor === estimate.billedMinor && contract.contractSumMinor === estimate.contractSumMinor;
  return {
    ...history,
    estimate: {
      ...estimate,
      ...(contract ?? { ...NOTHING_YET, contractSumMinor: sumBefore(history, isDecided, isThen) }),
    },
    changeOrders,
    revisions: history.revisions.filter((revision) => isThen(revision.at)),
    invoices,
    overrides: history.overrides.filter(({ invoiceId }) => standings.get(invoiceId)?.isVoid === false),
    facts: {
      ...facts,
      billCount: invoices.filter(({ state }) => state === 'issued').length,
      unsettledLines: settled ? facts.unsettledLines : 1,
      approvedChangesMinor: net(changeOrders.filter(({ status }) => status === 'approved')),
      pendingChangesMinor: net(pending),
      pendingChangeOrders: pending.length,
    },
  };
}

const NOTHING_YET = {
  billedMinor: 0n,
  withheldMinor: 0n,
  releasedMinor: 0n,
  taxMinor: 0n,
  dueMinor: 0n,
  recoupedMinor: 0n,
  collectedMinor: 0n,
};
