import { expect } from 'vitest';
import { checkBooks, readTrialBalance } from '#endpoints/books.ts';
import { createCustomer } from '#endpoints/customers.ts';
import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import { createEstimate, decideEstimate, readBillingSummary } from '#endpoints/estimates.ts';
import { createInvoice } from '#endpoints/invoices.ts';
import { recordPayment } from '#endpoints/payments.ts';
import type { ApiClient } from './api-client.ts';

export type Estimate = AnswerOf<typeof createEstimate>;
export type Invoice = AnswerOf<typeof createInvoice>;
export type Payment = AnswerOf<typeof recordPayment>;
export type Tally = AnswerOf<typeof readBillingSummary>['tally'];
export type BillBody = BodyInputOf<typeof createInvoice>;
export type LineBody = BodyInputOf<typeof createEstimate>['lines'][number];

export interface NewEstimate extends Partial<Omit<BodyInputOf<typeof createEstimate>, 'lines'>> {
  /** A name and a price, or a whole line. */
  readonly lines: readonly (LineBody | readonly [description: string, price: string])[];
  /** Left off, nothing is withheld. */
  readonly retainageRate?: string;
}

export interface NewPayment extends Partial<Omit<BodyInputOf<typeof recordPayment>, 'allocations'>> {
  readonly customerId: string;
  readonly amount: string;
  /** What goes to which invoice. */
  readonly to?: Readonly<Record<string, string>>;
}

/** Acts for one company through the API, in the words of a bookkeeper. */
export interface Bookkeeper extends ApiClient {
  readonly companyId: string;
  newCustomer(name?: string): Promise<string>;
  /** An accepted estimate, for a new customer where none is named. */
  newEstimate(estimate: NewEstimate): Promise<Estimate>;
  /** Issues a bill; its date is the last day of 2026 where none is given. */
  bill(
    estimate: { readonly id: string },
    body: Partial<BillBody> & Pick<BillBody, 'basis'>,
  ): Promise<Invoice>;
  billPercent(estimate: { readonly id: string }, percent: string): Promise<Invoice>;
  pay(payment: NewPayment): Promise<Payment>;
  tallyOf(estimate: { readonly id: string }): Promise<Tally>;
  /** The balances of the accounts that have one, by the name of the account: debits plain, credits with a minus. */
  trialBalance(asOf?: string): Promise<Readonly<Record<string, string>>>;
  /** Fails where a total of the books does not tie, and names it. */
  cleanBooks(): Promise<void>;
}

export const LAST_DAY = '2026-12-31';

function lineOf(line: NewEstimate['lines'][number]): LineBody {
  return 'description' in line ? line : { description: line[0], unitPrice: line[1] };
}

export function bookkeeper(client: ApiClient, companyId: string): Bookkeeper {
  const keeper: Bookkeeper = {
    ...client,
    companyId,
    async newCustomer(name = 'Harbor View') {
      return (await client.call(createCustomer, { body: { name } })).id;
    },
    async newEstimate({ lines, retainageRate, ...other }) {
      const body = {
        customerId: other.customerId ?? (await keeper.newCustomer()),
        title: 'Kitchen renovation',
        estimateDate: '2026-01-02',
        retainage: retainageRate ? ({ kind: 'flat', rate: retainageRate } as const) : undefined,
        ...other,
        lines: lines.map(lineOf),
      };
      const { id } = await client.call(createEstimate, { body });
      const decision = { decision: 'accepted', by: 'Dana Fox', on: body.estimateDate } as const;
      return client.call(decideEstimate, { params: { id }, body: decision });
    },
    bill: ({ id }, body) =>
      client.call(createInvoice, { params: { id }, body: { invoiceDate: LAST_DAY, issue: true, ...body } }),
    billPercent: (estimate, percent) => keeper.bill(estimate, { basis: { kind: 'percent', percent } }),
    pay: ({ to = {}, ...payment }) =>
      client.call(recordPayment, {
        body: {
          receivedOn: LAST_DAY,
          method: 'bank_transfer',
          ...payment,
          allocations: Object.entries(to).map(([invoiceId, amount]) => ({ invoiceId, amount })),
        },
      }),
    async tallyOf({ id }) {
      return (await client.call(readBillingSummary, { params: { id } })).tally;
    },
    async trialBalance(asOf) {
      const { rows, totalDebit, totalCredit } = await client.call(readTrialBalance, { query: { asOf } });
      expect(totalDebit).toBe(totalCredit);
      const balances = rows.map(({ account, debit, credit }) => [
        account.name,
        isNothing(credit) ? debit : `-${credit}`,
      ]);
      return Object.fromEntries(balances.filter(([, balance]) => !isNothing(String(balance))));
    },
    async cleanBooks() {
      const { clean, checked, faults } = await client.call(checkBooks, {});
      expect(faults).toEqual([]);
      expect({ clean, nothingChecked: checked.length === 0 }).toEqual({ clean: true, nothingChecked: false });
    },
  };
  return keeper;
}

const isNothing = (amount: string): boolean => /^[0.]*$/.test(amount);
