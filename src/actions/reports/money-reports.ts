import { addDays } from '#core/dates/add-days.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { billedAndCollected } from '#core/reports/billed-and-collected.ts';
import { billsAndPayments } from '#core/reports/bills-and-payments.ts';
import { cashView, type ExpectedMoney, usualDelay } from '#core/reports/cash-view.ts';
import { customerBalances } from '#core/reports/customer-balances.ts';
import { type OpenItem, receivablesAgeing } from '#core/reports/receivables-ageing.ts';
import type { ReportBody } from '#core/reports/report-body.ts';
import { type HeldItem, retainageAgeing } from '#core/reports/retainage-ageing.ts';
import { loadAccountId } from '#db/accounts.ts';
import { listBillingMovements } from '#db/billing-movements.ts';
import { listMonths } from '#db/contract-movements.ts';
import { listDelays, loadPaymentTerms } from '#db/expected-money.ts';
import { listCustomerBalances, listHeldItems, listOpenItems } from '#db/report-facts.ts';
import { expectedDraws } from './expected-draws.ts';
import type { ReportScene } from './report-scene.ts';

const whoseOf = ({ customerId, estimateId }: ReportScene['filter']) => ({ customerId, estimateId });

/** Reports about what customers owe and pay. */
export const moneyReports = {
  'receivables-ageing': async ({ tx, company, filter }: ReportScene): Promise<ReportBody> =>
    receivablesAgeing(await listOpenItems(tx, company.id, filter.asOf, filter), filter.asOf, {
      ...whoseOf(filter),
      accountId: await loadAccountId(tx, company.id, 'accounts_receivable'),
    }),

  'retainage-ageing': async ({ tx, company, filter, words }: ReportScene): Promise<ReportBody> =>
    retainageAgeing(await listHeldItems(tx, company.id, filter.asOf, filter), filter.asOf, words.retainage, {
      ...whoseOf(filter),
      accountId: await loadAccountId(tx, company.id, 'retainage_receivable'),
    }),

  'customer-balances': async ({ tx, company, filter, words }: ReportScene): Promise<ReportBody> =>
    customerBalances(
      await listCustomerBalances(tx, company.id, filter.asOf, filter),
      filter.asOf,
      words.retainage,
      {
        customerId: filter.customerId,
        creditsId: await loadAccountId(tx, company.id, 'customer_credits'),
        depositsId: await loadAccountId(tx, company.id, 'customer_deposits'),
      },
    ),

  'billed-and-collected': async ({ tx, company, filter, words }: ReportScene): Promise<ReportBody> =>
    billedAndCollected(await listMonths(tx, company.id, filter), words.retainage, filter),

  'bills-and-payments': async ({ tx, company, filter, words }: ReportScene): Promise<ReportBody> =>
    billsAndPayments(await listBillingMovements(tx, company.id, filter), words.retainage),

  'cash-view': async ({ tx, company, filter, today, words }: ReportScene): Promise<ReportBody> => {
    const [open, held, draws, terms, delays] = await Promise.all([
      listOpenItems(tx, company.id, today, filter),
      listHeldItems(tx, company.id, today, filter),
      expectedDraws(tx, company.id, filter, today),
      loadPaymentTerms(tx, company.id),
      listDelays(tx, company.id, addMonths(today, -12)),
    ]);
    const usual = new Map([...delays].map(([customerId, days]) => [customerId, usualDelay(days)]));
    const expected = [
      ...open.map(expectedInvoice),
      ...draws,
      ...held.map((one) => expectedRelease(one, terms.get(one.estimateId) ?? 0, today)),
    ];
    return cashView(expected, usual, today, words);
  },
};

function expectedInvoice(item: OpenItem): ExpectedMoney {
  return {
    source: 'invoice',
    what: item.number,
    customerId: item.customerId,
    customerName: item.customerName,
    dueOn: item.dueDate,
    amountMinor: item.openMinor,
    link: { to: 'invoice', id: item.invoiceId },
  };
}

// What is held is billed when the work is substantially complete, and paid under the terms of the contract.
function expectedRelease(item: HeldItem, termsDays: number, today: string): ExpectedMoney {
  const { completedOn } = item;
  // Its bill is still to be written, today at the earliest.
  const billedOn = completedOn === null || completedOn > today ? completedOn : today;
  return {
    source: 'release',
    what: item.contract,
    customerId: item.customerId,
    customerName: item.customerName,
    dueOn: billedOn === null ? null : addDays(billedOn, termsDays),
    amountMinor: item.heldMinor,
    link: { to: 'estimate', id: item.estimateId },
  };
}
