import { recoupAdvances } from '#core/advances/recoup-advances.ts';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import { planCredit } from '#core/credits/plan-credit.ts';
import {
  bill as billed,
  byAmount,
  contractOf,
  holdingsOf,
  lastPlan,
  minor,
  openJob,
  percent,
  value,
} from '#tests/support/job.ts';
import type { Row } from './worked-example.ts';
import { plainAmount, writeAmount } from './written-figures.ts';

const amountIn = (written = '') => minor(plainAmount(written === '–' || written === '' ? '0' : written));

function basisOf(typed: string): CreditBasis {
  if (typed === 'whole') return { kind: 'whole' };
  return typed.endsWith('%')
    ? { kind: 'percent', percent: percent(typed.slice(0, -1)) }
    : { kind: 'amount', amountMinor: amountIn(typed) };
}

/** One credit note on the only bill of a contract of 100,000.00 that is taxed and held as the row says. */
export function creditRow(row: Row): Row {
  const terms = { lines: [{ value: '100000.00', tax: row.tax ?? '' }], retainage: row.held ?? '' };
  const job = billed(openJob(terms), byAmount(plainAmount(row.bill ?? '')));
  const plan = lastPlan(job);
  const { bill, againstOpenMinor, customerCreditMinor } = value(
    planCredit(
      contractOf(job),
      {
        ...plan,
        invoiceId: 'bill-1',
        number: 'INV-0001',
        state: 'issued',
        kind: 'invoice',
        credits: [],
        holdings: holdingsOf(job),
        openMinor: plan.dueMinor - amountIn(row.paid),
      },
      { basis: basisOf(row.credited ?? ''), reason: 'Measured again' },
    ),
  );
  return {
    work: writeAmount(-bill.grossMinor),
    'its tax': writeAmount(-bill.taxMinor),
    'given back': writeAmount(-bill.withheldMinor),
    credit: writeAmount(-bill.dueMinor),
    'off the balance': writeAmount(againstOpenMinor),
    "the customer's": writeAmount(customerCreditMinor),
  };
}

/** What one bill recoups of one advance. */
export function recoupmentRow(row: Row): Row {
  const balanceMinor = amountIn(row.advance);
  const advance = {
    advanceId: 'a',
    balanceMinor,
    rate: percent((row.rate ?? '').replace('%', '')),
    thresholdMinor: amountIn(row.from),
  };
  const [recouped] = recoupAdvances([advance], {
    billedBeforeMinor: amountIn(row['billed before']),
    grossMinor: amountIn(row['this bill']),
    dueMinor: amountIn(row['due without it']),
  });
  const recoupedMinor = recouped?.amountMinor ?? 0n;
  return {
    recouped: writeAmount(recoupedMinor),
    due: writeAmount(amountIn(row['due without it']) - recoupedMinor),
    left: writeAmount(balanceMinor - recoupedMinor),
  };
}
