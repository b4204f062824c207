import { expect } from 'vitest';
import { createChangeOrder, decideChangeOrder } from '#endpoints/change-orders.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { previewInvoice, readInvoice } from '#endpoints/invoices.ts';
import type { Bookkeeper, Estimate, Invoice } from '#tests/support/bookkeeper.ts';
import { type Cells, typedBill } from './typed-bill.ts';

type Application = NonNullable<Invoice['figures']['application']>;

/** The applications of one contract, one after the other, with the change orders between them. */
export class ApplicationChain {
  readonly bills: Invoice[] = [];
  readonly #books: Bookkeeper;
  #job: Estimate;

  constructor(books: Bookkeeper, job: Estimate) {
    this.#books = books;
    this.#job = job;
  }

  /** The contract as it stands. */
  get job(): Estimate {
    return this.#job;
  }

  async approveChangeOrder(description: string, unitPrice: string, on: string): Promise<void> {
    const kind = unitPrice.startsWith('-') ? 'deduction' : 'addition';
    const order = await this.#books.call(createChangeOrder, {
      params: this.#job,
      body: {
        title: description,
        reason: 'As agreed on site',
        lines: [{ kind, description, unitPrice: unitPrice.replace('-', '') }],
      },
    });
    await this.#books.call(decideChangeOrder, {
      params: { id: order.id },
      body: { version: order.version, decision: 'approved', by: 'Dana Fox', on },
    });
    this.#job = await this.#books.call(readEstimate, { params: { id: this.#job.id } });
  }

  /** Issues the application of a month, which reads as it was previewed. */
  async apply(month: string, application: readonly Cells[], release?: 'all'): Promise<Application> {
    const { basis, ...rest } = typedBill(this.#job, { application, ...(release ? { release } : {}) });
    if (basis.kind !== 'application') throw new Error('An application is typed here.');
    const body = { ...rest, basis: { ...basis, periodFrom: `${month}-01`, periodTo: `${month}-28` } };
    const preview = await this.#books.call(previewInvoice, { params: this.#job, body });
    const bill = await this.#books.bill(this.#job, { ...body, invoiceDate: `${month}-28` });
    expect(bill.figures).toEqual(preview);
    const read = await this.#books.call(readInvoice, { params: { id: bill.id } });
    expect(read.figures).toEqual(bill.figures);
    this.bills.push(bill);
    if (!bill.figures.application) throw new Error('An application has its columns.');
    return bill.figures.application;
  }
}
