import { balanceToFinish } from '#core/billing/balance-to-finish.ts';
import { overContract } from '#core/billing/over-contract.ts';
import { type BilledAmounts, totalBills } from '#core/billing/total-bills.ts';
import { reconcileOverrides } from '#core/change-orders/reconcile-overrides.ts';
import { type PlannedMonth, planByMonth } from '#core/draws/plan-by-month.ts';
import type { MonthOfBilling } from '#core/reports/billed-and-collected.ts';
import { sinceBeginning } from '#core/reports/since-beginning.ts';
import { shownMovement } from '#core/retainage/shown-movement.ts';
import { type BillingHistory, loadBillingHistory } from '#db/billing-history.ts';
import { withCompany } from '#db/company.ts';
import { lastBookedDay, listMonths } from '#db/contract-movements.ts';
import { historyAsOf } from '#db/history-as-of.ts';
import type { InvoiceListRecord } from '#db/invoices.ts';
import type { OverrideRecord } from '#db/overrides.ts';
import { listRetainageChanges } from '#db/retainage-changes.ts';
import { dayIn } from '#io/day-in.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import { retainageTerms } from './retainage-terms.ts';
import type { Services } from './services.ts';

/** An override as the report tells it: on which day, and whether the contract was passed or only a line of it. */
export interface ReportedOverride extends OverrideRecord {
  readonly on: string;
  readonly past: 'contract' | 'line';
  /** What no later change order or revision covers yet: how far the contract is still billed over by it. */
  readonly uncoveredMinor: bigint;
}

/** The contract billing report, from which both its screen and its document are made (minor units). */
export interface BillingReport extends BillingHistory {
  /** The day at whose end it stands. */
  readonly asOf: string;
  /** What was billed and collected in every month until then. */
  readonly months: readonly MonthOfBilling[];
  /** What the draw schedule, as it is now, plans to bill by the target dates of its draws. */
  readonly plan: readonly PlannedMonth[];
  readonly overrides: readonly ReportedOverride[];
  readonly originalSumMinor: bigint;
  /** Of the bills that are not void. */
  readonly totals: BilledAmounts;
  readonly balanceToFinishMinor: bigint;
  /** What is agreed of retainage, in words; null where nothing is ever held, or where it was changed after the day. */
  readonly retainageTerms: string | null;
}

const amountsOf = (invoice: InvoiceListRecord): BilledAmounts => ({
  grossMinor: invoice.gross_minor,
  withheldMinor: invoice.withheld_minor,
  releasedMinor: invoice.released_minor,
  taxMinor: invoice.tax_minor,
  dueMinor: invoice.due_minor,
  paidMinor: invoice.paid_minor,
});

// What a lowered rate releases stands as released, as on the bill itself.
function asShown(invoice: InvoiceListRecord): InvoiceListRecord {
  const { withheldMinor, releasedMinor } = shownMovement({
    withheldMinor: invoice.withheld_minor,
    releasedMinor: invoice.released_minor,
    changeMinor: invoice.retainage_changed_minor,
  });
  return { ...invoice, withheld_minor: withheldMinor, released_minor: releasedMinor };
}

interface ReadHistory {
  readonly asOf: string;
  readonly history: BillingHistory;
  readonly months: readonly MonthOfBilling[];
  readonly plan: readonly PlannedMonth[];
  readonly terms: string | null;
}

// Unless a day is asked for, everything is told: where something is dated ahead, the report stands at that day.
async function readHistory(
  { database }: Services,
  { company, today }: Acting,
  estimateId: string,
  asked: string | undefined,
): Promise<ReadHistory | null> {
  const { id, timeZone, exponent } = company;
  const dayOf = (at: Date) => dayIn(timeZone, at);
  return withCompany(
    database,
    id,
    async (tx) => {
      const booked = await lastBookedDay(tx, id, estimateId);
      const lastDay = booked !== null && booked > today ? booked : today;
      const asOf = asked ?? lastDay;
      const history = await loadBillingHistory(tx, id, estimateId, asOf);
      if (!history) return null;
      const { estimate, contract, parties } = history;
      const { lines, draws } = contract;
      // Of terms that were changed only the rule is kept, so a day before the change says nothing of them.
      const changes = asOf < lastDay ? await listRetainageChanges(tx, id, estimateId) : [];
      const areOfDay = changes.every(({ at }) => dayOf(at) <= asOf);
      return {
        asOf,
        terms: areOfDay ? retainageTerms({ estimate, lines, draws, parties, exponent }) : null,
        history: asOf < lastDay ? await historyAsOf(tx, id, history, { asOf, timeZone, dayOf }) : history,
        months: await listMonths(tx, id, { ...sinceBeginning(asOf), estimateId }),
        plan: planByMonth(draws),
      };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
}

/** Reads a contract's billing report, with everything that is recorded or as it stands at the end of a day. */
export async function billingReport(
  services: Services,
  acting: Acting,
  estimateId: string,
  asked?: string,
): Promise<BillingReport> {
  demand(acting, 'estimates.read');
  const { timeZone } = acting.company;
  const read = await readHistory(services, acting, estimateId, asked);
  if (!read) throw refused('not_found', { what: 'estimate' });
  const { history, asOf, months, plan, terms } = read;
  const past = history.overrides.filter((override) => overContract(override) > 0n);
  const uncovered = new Map(
    reconcileOverrides(
      past.map((override) => ({ ...override, overMinor: overContract(override) })),
      history.estimate,
    ).map((one) => [one.invoiceId, one.uncoveredMinor]),
  );
  const invoices = history.invoices.map(asShown);
  const standing = invoices.filter((invoice) => invoice.state === 'issued');
  return {
    ...history,
    invoices,
    asOf,
    months,
    plan,
    overrides: history.overrides.map((override) => ({
      ...override,
      on: dayIn(timeZone, override.at),
      past: overContract(override) > 0n ? 'contract' : 'line',
      uncoveredMinor: uncovered.get(override.invoiceId) ?? 0n,
    })),
    originalSumMinor: history.estimate.originalSumMinor ?? history.estimate.contractSumMinor,
    totals: totalBills(standing.map(amountsOf)),
    balanceToFinishMinor: balanceToFinish(history.estimate),
    retainageTerms: terms,
  };
}
