import { continuationSheet } from '#core/applications/continuation-sheet.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { type ContractTally, contractTally } from '#core/billing/contract-tally.ts';
import { chart } from '#core/ledger/chart.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { refusalSentence } from '#core/refusal-sentence.ts';
import { contractOf, openJob } from '#tests/support/job.ts';
import type { Row, WorkedExample } from './worked-example.ts';
import { paidOn, takeStep, unappliedOf, type Worked } from './worked-steps.ts';
import { readTerms } from './worked-terms.ts';
import { writeAmount, writeExact } from './written-figures.ts';

const ENGLISH = { currency: 'USD', exponent: 2, locale: 'en-US' };
const ACCOUNT_NAMES = new Map(chart.map((account) => [account.role, account.name]));

/** What a step left: the job as it stands, the bill that it made, what it booked, and why it was refused. */
interface Outcome {
  readonly worked: Worked;
  readonly bill: BillPlan | null;
  readonly booked: readonly Posting[];
  readonly refused: string;
}

function tallyOf(worked: Worked): ContractTally {
  const { lines, billedMinor } = contractOf(worked.job);
  const bills = worked.job.bills.filter((bill) => !bill.isVoid);
  const sum = (figure: (plan: BillPlan) => bigint) =>
    bills.reduce((all, bill) => all + figure(bill.plan), 0n);
  return contractTally({
    billCount: bills.length,
    contractSumMinor: contractSum({ lines }),
    billedMinor,
    withheldMinor: sum((plan) => plan.withheldMinor),
    releasedMinor: sum((plan) => plan.releasedMinor),
    taxMinor: sum((plan) => plan.taxMinor),
    dueMinor: sum((plan) => plan.dueMinor),
    recoupedMinor: 0n,
    collectedMinor: bills.reduce((all, bill) => all + paidOn(worked, bill.invoiceId), 0n),
    unsettledLines: lines.filter((line) => line.billedMinor !== line.scheduledMinor).length,
  });
}

const BILL_COLUMNS: Readonly<Record<string, (plan: BillPlan) => bigint>> = {
  'this bill': (plan) => plan.grossMinor,
  tax: (plan) => plan.taxMinor,
  withheld: (plan) => plan.withheldMinor,
  released: (plan) => plan.releasedMinor,
  due: (plan) => plan.dueMinor,
  'by change': (plan) => plan.retainage.releasedByChangeMinor,
  'still to withhold': (plan) => plan.retainage.stillToWithholdMinor,
  D: (plan) => continuationSheet(plan).totals.D,
  E: (plan) => continuationSheet(plan).totals.E,
  F: (plan) => continuationSheet(plan).totals.F,
  G: (plan) => continuationSheet(plan).totals.G,
  H: (plan) => continuationSheet(plan).totals.H,
  I: (plan) => continuationSheet(plan).totals.I,
};

const TALLY_COLUMNS: Readonly<Record<string, (tally: ContractTally) => bigint>> = {
  'contract sum': (tally) => tally.contractSumMinor,
  'billed to date': (tally) => tally.billedMinor,
  collected: (tally) => tally.collectedMinor,
  outstanding: (tally) => tally.outstandingMinor,
  held: (tally) => tally.heldMinor,
  unbilled: (tally) => tally.unbilledMinor,
  over: (tally) => tally.overMinor,
};

const creditOf = ({ payments }: Worked) => payments.reduce((all, payment) => all + unappliedOf(payment), 0n);

function writeEntry(booked: readonly Posting[]): string {
  const lines = booked.flatMap((posting) => posting.lines);
  return lines
    .map(({ account, debitMinor, creditMinor }) => {
      const side = debitMinor > 0n ? `Dr ${ACCOUNT_NAMES.get(account)}` : `Cr ${ACCOUNT_NAMES.get(account)}`;
      return `${side} ${writeAmount(debitMinor + creditMinor)}`;
    })
    .join(' · ');
}

function statesOf({ fullyInvoiced, retainageReleased, paidInFull, linesToSettle }: ContractTally): string {
  const states = [
    ...(fullyInvoiced ? ['fully invoiced'] : []),
    ...(linesToSettle ? ['lines to settle'] : []),
    ...(retainageReleased ? ['retainage released'] : []),
    ...(paidInFull ? ['paid in full'] : []),
  ];
  return states.join(', ');
}

/** A figure of one line: what this bill bills on it, what it has billed exactly or rounded, what it holds. */
function lineFigure(heading: string, { worked, bill }: Outcome): string | undefined {
  const [name = '', ...rest] = heading.split(' ');
  const exponent = worked.job.terms.exponent ?? 2;
  const line = contractOf(worked.job).lines.find((one) => one.lineId === name);
  const part = bill?.lines.find((one) => one.lineId === name);
  if (line === undefined) return undefined;
  const ofBill = (figure: 'thisMinor' | 'withheldMinor' | 'releasedMinor') =>
    part === undefined ? '' : writeAmount(part[figure], exponent);
  const columns: Readonly<Record<string, () => string>> = {
    '': () => ofBill('thisMinor'),
    withheld: () => ofBill('withheldMinor'),
    released: () => ofBill('releasedMinor'),
    exact: () => writeExact(line.exact, exponent),
    'to date': () => writeAmount(line.billedMinor, exponent),
    held: () => writeAmount(line.heldMinor, exponent),
  };
  return columns[rest.join(' ')]?.();
}

function figureCell(heading: string, written: Row, outcome: Outcome): string {
  const { worked, bill, booked, refused } = outcome;
  const exponent = worked.job.terms.exponent ?? 2;
  const ofBill = BILL_COLUMNS[heading];
  const ofTally = TALLY_COLUMNS[heading];
  const tally = tallyOf(worked);
  if (heading === 'typed') return written.typed ?? '';
  if (heading === 'bill') return bill === null ? '' : String(worked.job.bills.length);
  if (heading === 'refused') return refused;
  if (heading === 'entry') return writeEntry(booked);
  if (heading === 'credit') return writeAmount(creditOf(worked), exponent);
  if (heading === 'share') return tally.percentBilled === null ? '' : `${tally.percentBilled}%`;
  if (heading === 'state') return statesOf(tally);
  if (ofBill !== undefined) return bill === null ? '' : writeAmount(ofBill(bill), exponent);
  if (ofTally !== undefined) return writeAmount(ofTally(tally), exponent);
  const figured = lineFigure(heading, outcome);
  if (figured === undefined) throw new Error(`No example of a job has a column "${heading}".`);
  return figured;
}

function outcomeOf(before: Worked, typed: string): Outcome {
  const taken = takeStep(before, typed);
  if (!taken.ok) {
    return {
      worked: before,
      bill: null,
      booked: [],
      refused: refusalSentence(taken.refusal, ENGLISH).sentence,
    };
  }
  const isBill = taken.value.job.bills.length > before.job.bills.length;
  const bill = isBill ? (taken.value.job.bills.at(-1)?.plan ?? null) : null;
  return {
    worked: taken.value,
    bill,
    booked: taken.value.postings.slice(before.postings.length),
    refused: '',
  };
}

/** Takes the steps of a job as the page types them, and figures every cell of its table again. */
export function workJob({ terms, headings, rows }: WorkedExample): Row[] {
  const job = openJob(readTerms(terms));
  let worked: Worked = { job, payments: [], postings: [] };
  return rows.map((written) => {
    const outcome = outcomeOf(worked, written.typed ?? '');
    if (outcome.refused !== '' && !headings.includes('refused')) {
      throw new Error(`"${written.typed}" is refused: ${outcome.refused}`);
    }
    worked = outcome.worked;
    return Object.fromEntries(headings.map((heading) => [heading, figureCell(heading, written, outcome)]));
  });
}
