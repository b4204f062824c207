import { expect } from 'vitest';
import { listEntries } from '#endpoints/books.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { createInvoice } from '#endpoints/invoices.ts';
import { changeRetainage, previewRetainage } from '#endpoints/retainage.ts';
import {
  type Bookkeeper,
  type Estimate,
  type Invoice,
  LAST_DAY,
  type LineBody,
  type NewEstimate,
  type Tally,
} from '#tests/support/bookkeeper.ts';
import { type Typed, typedBill } from './typed-bill.ts';

/** What a bill comes to, as far as the case is about it. */
interface Gives {
  readonly kind?: Invoice['kind'];
  readonly gross?: string;
  readonly parts?: readonly string[];
  readonly percentToDate?: string;
  readonly withheld?: string;
  readonly withheldParts?: readonly string[];
  readonly released?: string;
  readonly tax?: string;
  readonly due?: string;
  readonly over?: string;
  readonly heldToDate?: string;
  readonly releasedByChange?: string;
  readonly stillToWithhold?: string;
  /** The entry behind the bill: account, debit, credit. */
  readonly entry?: readonly (readonly [account: string, debit: string, credit: string])[];
}

/** A change of the rule of retainage, and the money that it moves on earlier work. */
interface RuleChange extends Pick<BodyInputOf<typeof changeRetainage>, 'rule' | 'reach'> {
  readonly moves: string;
}

interface Step {
  readonly bill?: Typed;
  readonly change?: RuleChange;
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
  readonly rule?: NewEstimate['retainage'];
  readonly storedRate?: string;
  /** What lines say of their own retainage, one for each line; an empty one follows the rule. */
  readonly own?: readonly (LineBody['retainage'] | null)[];
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
    heldToDate: figures.heldToDate,
    releasedByChange: figures.releasedByChange,
    stillToWithhold: figures.stillToWithhold,
    parts: figures.lines.map((line) => line.thisBill),
    withheldParts: figures.lines.map((line) => line.withheld),
    ...(figures.percentToDate === null ? {} : { percentToDate: figures.percentToDate }),
    entry: gives.entry ? await entryOf(books, invoice) : [],
  };
  const asked = Object.keys(gives) as (keyof Gives)[];
  return Object.fromEntries(asked.map((name) => [name, all[name]]));
}

async function changeRule(
  books: Bookkeeper,
  { id }: Estimate,
  step: Step,
  change: RuleChange,
): Promise<void> {
  const { rule, reach, moves } = change;
  const params = { id };
  const { version } = await books.call(readEstimate, { params });
  const body = { rule, reach, version, reason: 'As agreed' };
  if (step.refused) {
    const { code, details } = await books.refusal(changeRetainage, { params, body });
    expect({ code, details }).toMatchObject({ code: step.refused, details: step.because ?? {} });
    return;
  }
  expect((await books.call(previewRetainage, { params, body: { rule, reach } })).moves).toBe(moves);
  await books.call(changeRetainage, { params, body });
}

async function takeStep(books: Bookkeeper, estimate: Estimate, step: Step): Promise<void> {
  if (step.change) await changeRule(books, estimate, step, step.change);
  if (!step.bill) return;
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
  { lines, retainage, rule, storedRate, own, base, rounding, tax, steps }: AcceptanceCase,
): Promise<void> {
  const taxRateId = tax ? await taxRateOf(tax) : null;
  const estimate = await books.newEstimate({
    lines: lines.map((unitPrice, index) => ({
      description: `Line ${index + 1}`,
      unitPrice,
      taxRateId,
      retainage: own?.[index] ?? undefined,
    })),
    ...(retainage ? { retainageRate: retainage } : {}),
    ...(rule ? { retainage: rule } : {}),
    storedRate,
    retainageBase: base,
    retainageRounding: rounding,
  });
  for (const step of steps) await takeStep(books, estimate, step);
}
