import { expect } from 'vitest';
import { listEntries } from '#endpoints/books.ts';
import { createInvoice } from '#endpoints/invoices.ts';
import {
  type Bookkeeper,
  type Estimate,
  type Invoice,
  LAST_DAY,
  type Tally,
} from '#tests/support/bookkeeper.ts';
import { type Typed, typedBill } from './typed-bill.ts';

/** What a bill comes to, as far as the case is about it. */
interface Gives {
  readonly gross?: string;
  readonly parts?: readonly string[];
  readonly percentToDate?: string;
  readonly withheld?: string;
  readonly withheldParts?: readonly string[];
  readonly released?: string;
  readonly tax?: string;
  readonly due?: string;
  readonly over?: string;
  /** The entry behind the bill: account, debit, credit. */
  readonly entry?: readonly (readonly [account: string, debit: string, credit: string])[];
}

interface Step {
  readonly bill: Typed;
  readonly gives?: Gives;
  readonly refused?: string;
  /** The figures behind the refusal. */
  readonly because?: Readonly<Record<string, unknown>>;
  /** The panel after this step. */
  readonly tally?: Partial<Tally>;
}

export interface AcceptanceCase {
  readonly name: string;
  /** The prices of the lines. */
  readonly lines: readonly string[];
  readonly retainage?: string;
  readonly base?: 'per_bill' | 'to_date';
  readonly rounding?: 'on_total' | 'by_line';
  /** The rate of the tax on every line. */
  readonly tax?: string;
  readonly steps: readonly Step[];
}

async function entryOf(books: Bookkeeper, { id }: Invoice): Promise<NonNullable<Gives['entry']>> {
  const { rows } = await books.call(listEntries, { query: { documentId: id } });
  return rows.flatMap(({ lines }) =>
    lines.map(({ account, debit, credit }) => [account.name, debit, credit] as const),
  );
}

async function given(books: Bookkeeper, invoice: Invoice, gives: Gives): Promise<Gives> {
  const { figures } = invoice;
  const all: Gives = {
    ...invoice,
    parts: figures.lines.map((line) => line.thisBill),
    withheldParts: figures.lines.map((line) => line.withheld),
    ...(figures.percentToDate === null ? {} : { percentToDate: figures.percentToDate }),
    entry: gives.entry ? await entryOf(books, invoice) : [],
  };
  const asked = Object.keys(gives) as (keyof Gives)[];
  return Object.fromEntries(asked.map((name) => [name, all[name]]));
}

async function takeStep(books: Bookkeeper, estimate: Estimate, step: Step): Promise<void> {
  const body = { ...typedBill(estimate, step.bill), invoiceDate: LAST_DAY, issue: true };
  if (step.refused) {
    const { code, details } = await books.refusal(createInvoice, { params: estimate, body });
    expect({ code, details }).toMatchObject({ code: step.refused, details: step.because ?? {} });
  } else {
    const invoice = await books.call(createInvoice, { params: estimate, body });
    expect(await given(books, invoice, step.gives ?? {})).toEqual(step.gives ?? {});
  }
  if (step.tally) expect(await books.tallyOf(estimate)).toMatchObject(step.tally);
}

/** Plays a case on an estimate of its own. `taxRateOf` finds or makes the tax rate of the company. */
export async function playCase(
  books: Bookkeeper,
  taxRateOf: (rate: string) => Promise<string>,
  { lines, retainage, base, rounding, tax, steps }: AcceptanceCase,
): Promise<void> {
  const taxRateId = tax ? await taxRateOf(tax) : null;
  const estimate = await books.newEstimate({
    lines: lines.map((unitPrice, index) => ({ description: `Line ${index + 1}`, unitPrice, taxRateId })),
    ...(retainage ? { retainageRate: retainage } : {}),
    retainageBase: base,
    retainageRounding: rounding,
  });
  for (const step of steps) await takeStep(books, estimate, step);
}
