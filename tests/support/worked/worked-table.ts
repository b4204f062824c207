import { planSchedule } from '#core/draws/plan-schedule.ts';
import { invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { apportion } from '#core/money/apportion.ts';
import { currencyExponent } from '#core/money/currency-exponent.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { lineAmount } from '#core/money/line-amount.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refusalSentence } from '#core/refusal-sentence.ts';
import type { Result } from '#core/result.ts';
import { typedDraws } from '#tests/support/chain.ts';
import { minor, value } from '#tests/support/job.ts';
import { creditRow, recoupmentRow } from './worked-corrections.ts';
import type { Row } from './worked-example.ts';
import { cashIncomeRow, earnedRow } from './worked-reports.ts';
import { plainAmount, readExact, writeAmount } from './written-figures.ts';

const eachRow =
  (figure: (row: Row) => Row) =>
  (rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, ...figure(row) }));

const amountIn = (written = '') => minor(plainAmount(written === '–' ? '0' : written));
const answer = <T>(result: Result<T>, write: (read: T) => string): string =>
  result.ok ? write(result.value) : refusalSentence(result.refusal, null).sentence;

function schedule(contractSum: string, typed: string) {
  const written = typed
    .split(' / ')
    .map((entry, index) => [`Draw ${index + 1}`, plainAmount(entry)] as const);
  return planSchedule({
    contractSumMinor: amountIn(contractSum),
    lineIds: [],
    typed: typedDraws(written),
    saved: [],
    recompute: false,
  });
}

function readAs(typed: string, as: string): string {
  if (as === 'percent') return answer(parsePercent(typed), formatPercent);
  if (as === 'rate') return answer(parseRate(typed), formatPercent);
  const exponent = currencyExponent(as);
  return answer(parseMoney(typed, exponent), (amountMinor) => formatMoney(amountMinor, exponent));
}

/** The tables that are no jobs, by their headings. */
const FIGURES: Readonly<Record<string, ReturnType<typeof eachRow>>> = {
  'typed | as | read as': eachRow(({ typed = '', as = '' }) => ({
    'read as': readAs(typed.replaceAll('`', ''), as),
  })),
  'contract sum | typed | draws | unscheduled': eachRow((row) => {
    const { draws, unscheduledMinor } = value(schedule(row['contract sum'] ?? '', row.typed ?? ''));
    const amounts = draws.map(({ amountMinor }) => writeAmount(amountMinor));
    return { draws: amounts.join(' / '), unscheduled: writeAmount(unscheduledMinor) };
  }),
  'exact | rounded': eachRow(({ exact = '' }) => ({ rounded: writeAmount(roundHalfAway(readExact(exact))) })),
  'quantity | unit price | amount': eachRow((row) => {
    const quantity = value(parseQuantity(row.quantity ?? ''));
    return { amount: writeAmount(lineAmount(quantity, value(parseUnitPrice(row['unit price'] ?? '')), 2)) };
  }),
  'total | over weights | parts': eachRow((row) => {
    const weights = (row['over weights'] ?? '').split(' / ').map(amountIn);
    return {
      parts: apportion(amountIn(row.total), weights)
        .map((part) => writeAmount(part))
        .join(' / '),
    };
  }),
  'due | paid | due date | on | status': eachRow((row) => ({
    status: invoiceStatusOf(
      {
        state: 'issued',
        dueMinor: amountIn(row.due),
        paidMinor: amountIn(row.paid),
        dueDate: row['due date'] ?? '',
      },
      row.on ?? '',
    ),
  })),
  "bill | tax | held | paid | credited | work | its tax | given back | credit | off the balance | the customer's":
    eachRow(creditRow),
  'advance | rate | from | billed before | this bill | due without it | recouped | due | left':
    eachRow(recoupmentRow),
  'contract sum | cost to date | estimated cost | earned | billed | underbilled | overbilled':
    eachRow(earnedRow),
  'asks for | of it tax | paid | income': eachRow(cashIncomeRow),
  'booked on | closed through | answer': eachRow((row) => ({
    answer: answer(checkOpenPeriod(row['booked on'] ?? '', row['closed through'] || null), () => 'booked'),
  })),
};

/** Figures the table of an example again, every cell of it. */
export function workTable(headings: readonly string[], rows: readonly Row[]): Row[] {
  const figure = FIGURES[headings.join(' | ')];
  if (figure === undefined) throw new Error(`No example has the columns "${headings.join(' | ')}".`);
  return figure(rows);
}
