import { receiveAdvance } from '#endpoints/advances.ts';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { attachFile } from '#endpoints/attachments.ts';
import { listAccounts, listEntries, writeEntry } from '#endpoints/books.ts';
import { createChangeOrder, readChangeOrder, sendChangeOrder } from '#endpoints/change-orders.ts';
import * as company from '#endpoints/company.ts';
import { createCustomer } from '#endpoints/customers.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { createEstimate, decideEstimate, readEstimate } from '#endpoints/estimates.ts';
import { createInvoice, readInvoice } from '#endpoints/invoices.ts';
import { recordPayment } from '#endpoints/payments.ts';
import { askForReportFile } from '#endpoints/report-files.ts';
import { signUp } from '#endpoints/session.ts';
import { type Caller, callerOf, done } from './endpoint-caller.ts';

export interface Person {
  readonly email: string;
  readonly cookie: string;
}

/** A company of this person with one of everything in it. */
export interface World extends Person {
  readonly companyId: string;
  readonly apiKey: string;
  /** Calls with the API key, as a script does. */
  readonly call: Caller;
  /** Calls with the cookie, as a browser does. */
  readonly browse: Caller;
  readonly ids: Readonly<Record<Thing, string>>;
  /** The lines of the billed estimate. */
  readonly lineIds: readonly string[];
  /** Two accounts that a person may write on. */
  readonly accountIds: readonly string[];
  /** The lines of the accepted estimate, on which nothing is billed. */
  readonly unbilledLineIds: readonly string[];
  readonly versions: Readonly<Partial<Record<Thing, number>>>;
}

export type Thing =
  | 'customer'
  | 'taxRate'
  | 'apiKey'
  | 'draftEstimate'
  | 'acceptedEstimate'
  | 'billedEstimate'
  | 'draftInvoice'
  | 'issuedInvoice'
  | 'application'
  | 'payment'
  | 'advance'
  | 'allocation'
  | 'changeOrder'
  | 'sentChangeOrder'
  | 'account'
  | 'entry'
  | 'writtenEntry'
  | 'attachment'
  | 'reportFile';

interface Account {
  readonly id: string;
  readonly role: string | null;
}

let people = 0;

/** Somebody new, signed up. */
export async function newPerson(address: string): Promise<Person> {
  people += 1;
  const email = `ana${people}@example.com`;
  const body = { name: 'Ana Rivera', email, password: 'correct horse battery' };
  const { headers } = await callerOf(address)(signUp, { body });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { email, cookie: cookies.join('; ') };
}

/** A company with nothing in it, in any currency, of a new person or of one who has others. */
export async function newCompany(address: string, person?: Person, currency = 'USD') {
  const { email, cookie } = person ?? (await newPerson(address));
  const browse = callerOf(address, { cookie });
  const body = { name: 'Rivera Builders', currency, timeZone: 'America/New_York' };
  const { id: companyId } = await done(browse(company.createCompany, { body }));
  const within = callerOf(address, { cookie, 'drawbook-company': companyId });
  // What electronic invoices name, so that there is one to read.
  const named = { name: body.name, timeZone: body.timeZone, country: 'US', taxNumber: '12-3456789' };
  await done(within(company.updateCompany, { body: named }));
  const key = await done(within(company.createApiKey, { body: { name: 'Script' } }));
  const call = callerOf(address, { authorization: `Bearer ${key.key}` });
  return { email, cookie, browse: within, call, companyId, apiKey: String(key.key), apiKeyId: key.id };
}

const LINES = [
  { section: 'Carpentry', description: 'Cabinets', quantity: '12', unit: 'ea', unitPrice: '1250' },
  { section: 'Carpentry', description: 'Worktop', quantity: '8.5', unit: 'm', unitPrice: '410.50' },
];

async function newEstimate(call: Caller, customerId: string) {
  const estimate = await done(
    call(createEstimate, {
      body: {
        customerId,
        title: 'Kitchen renovation',
        estimateDate: '2026-03-02',
        retainage: { kind: 'flat', rate: '10' },
        lines: LINES,
      },
    }),
  );
  const lines = estimate.lines as readonly { readonly id: string }[];
  return { id: estimate.id, lineIds: lines.map((line) => line.id) };
}

const billed = (percent: string, issue: boolean) => ({
  basis: { kind: 'percent', percent },
  invoiceDate: '2026-03-31',
  heading: 'Kickoff',
  issue,
});

const glazing = {
  title: 'Glazing',
  reason: 'Second window',
  lines: [{ description: 'Window', unitPrice: '900' }],
};

const monthly = (lineId: string | undefined) => ({
  basis: {
    kind: 'application',
    periodFrom: '2026-03-01',
    periodTo: '2026-03-31',
    lines: [{ lineId, percentToDate: '50' }],
  },
  invoiceDate: '2026-03-31',
});

/** One of everything: estimates, one of them billed by an issued invoice and by a draft, a payment with credit left. */
export async function newWorld(address: string, person?: Person): Promise<World> {
  const { call, apiKeyId, ...founded } = await newCompany(address, person);
  const { id: customer } = await done(call(createCustomer, { body: { name: 'Harbor View Apartments' } }));
  const { id: taxRate } = await done(
    call(company.createTaxRate, { body: { name: 'Sales tax', rate: '7.25' } }),
  );
  const draft = await newEstimate(call, customer);
  const accepted = await newEstimate(call, customer);
  const { id: billedEstimate, lineIds } = await newEstimate(call, customer);
  const { id: paidEstimate } = await newEstimate(call, customer);
  for (const id of [accepted.id, billedEstimate, paidEstimate]) {
    await done(
      call(decideEstimate, { id, body: { decision: 'accepted', by: 'Dana Fox', on: '2026-03-12' } }),
    );
  }
  const issuedInvoice = await done(call(createInvoice, { id: billedEstimate, body: billed('25', true) }));
  const draftInvoice = await done(call(createInvoice, { id: billedEstimate, body: billed('10', false) }));
  const application = await done(call(createInvoice, { id: billedEstimate, body: monthly(lineIds[0]) }));
  const changeOrder = await done(call(createChangeOrder, { id: billedEstimate, body: glazing }));
  const sentChangeOrder = await done(call(createChangeOrder, { id: billedEstimate, body: glazing }));
  await done(call(sendChangeOrder, { id: sentChangeOrder.id, body: {} }));
  const paidInvoice = await done(call(createInvoice, { id: paidEstimate, body: billed('25', true) }));
  const payment = await done(
    call(recordPayment, {
      body: {
        customerId: customer,
        receivedOn: '2026-04-14',
        amount: '901.00',
        method: 'check',
        allocations: [{ invoiceId: paidInvoice.id, amount: '1.00' }],
      },
    }),
  );
  const [allocation] = payment.allocations as readonly { readonly id: string }[];
  const received = { receivedOn: '2026-04-14', amount: '500', rate: '10', method: 'check' };
  const advance = await done(call(receiveAdvance, { id: paidEstimate, body: received }));
  const attachment = await done(call(attachFile, { id: billedEstimate }));
  const reportFile = await done(call(askForReportFile, { body: { report: 'journal', format: 'csv' } }));
  const { rows } = await done(call(listEntries, {}));
  const accounts = (await done(call(listAccounts, {}))).rows as readonly Account[];
  const accountIds = ['bank', 'sales_tax_payable'].map(
    (role) => accounts.find((account) => account.role === role)?.id ?? '',
  );
  const [bank, salesTax] = accountIds;
  const paid = [
    { accountId: salesTax, debit: '12.50' },
    { accountId: bank, credit: '12.50' },
  ];
  const writtenEntry = await done(
    call(writeEntry, { body: { on: '2026-03-15', memo: 'Tax of February', lines: paid } }),
  );
  const version = async (endpoint: Endpoint, id: string) =>
    Number((await done(call(endpoint, { id }))).version);
  const [entry] = rows as readonly { readonly id: string }[];
  return {
    ...founded,
    call,
    lineIds,
    accountIds,
    unbilledLineIds: accepted.lineIds,
    versions: {
      draftEstimate: await version(readEstimate, draft.id),
      billedEstimate: await version(readEstimate, billedEstimate),
      draftInvoice: await version(readInvoice, draftInvoice.id),
      changeOrder: await version(readChangeOrder, changeOrder.id),
    },
    ids: {
      customer,
      taxRate,
      apiKey: apiKeyId,
      draftEstimate: draft.id,
      acceptedEstimate: accepted.id,
      billedEstimate,
      draftInvoice: draftInvoice.id,
      issuedInvoice: issuedInvoice.id,
      application: application.id,
      payment: payment.id,
      advance: advance.id,
      allocation: allocation?.id ?? '',
      changeOrder: changeOrder.id,
      sentChangeOrder: sentChangeOrder.id,
      account: bank ?? '',
      entry: entry?.id ?? '',
      writtenEntry: writtenEntry.id,
      attachment: attachment.id,
      reportFile: reportFile.id,
    },
  };
}

const ON_A_DRAFT = ['updateDraft', 'deleteDraft', 'issueInvoice'];
const ON_A_DRAFT_ESTIMATE = [
  'saveDraws',
  'updateEstimate',
  'deleteEstimate',
  'markEstimateSent',
  'decideEstimate',
];

/** The thing that the endpoint of this name is about. */
export function thingOf(name: string): Thing {
  const path = allEndpoints[name]?.path ?? '';
  if (path.startsWith('/customers/')) return 'customer';
  if (path.startsWith('/tax-rates/')) return 'taxRate';
  if (path.startsWith('/api-keys/')) return 'apiKey';
  if (path.startsWith('/payments/')) return 'payment';
  if (path.startsWith('/advances/')) return 'advance';
  if (name === 'reopenChangeOrder') return 'sentChangeOrder';
  if (path.startsWith('/change-orders/')) return 'changeOrder';
  if (name === 'reverseEntry') return 'writtenEntry';
  if (path.startsWith('/books/entries/')) return 'entry';
  if (path.startsWith('/accounts/')) return 'account';
  if (path.startsWith('/attachments/')) return 'attachment';
  if (path.startsWith('/report-files/')) return 'reportFile';
  if (name === 'certifyApplication' || name === 'previewCertificate') return 'application';
  if (path.startsWith('/invoices/')) return ON_A_DRAFT.includes(name) ? 'draftInvoice' : 'issuedInvoice';
  if (name === 'reopenEstimate' || name === 'takeOverContract') return 'acceptedEstimate';
  return ON_A_DRAFT_ESTIMATE.includes(name) ? 'draftEstimate' : 'billedEstimate';
}

// The examples share these ids, so that together they tell of one job.
const PLACES: Readonly<Record<string, (world: World) => string | undefined>> = {
  '019a0000-0000-7000-8000-000000000001': ({ ids }) => ids.customer,
  '019a0000-0000-7000-8000-000000000002': ({ ids }) => ids.issuedInvoice,
  '019a0000-0000-7000-8000-000000000003': ({ lineIds }) => lineIds[0],
  '019a0000-0000-7000-8000-000000000004': ({ lineIds }) => lineIds[1],
  '019a0000-0000-7000-8000-000000000005': ({ unbilledLineIds }) => unbilledLineIds[0],
  '019a0000-0000-7000-8000-000000000006': ({ ids }) => ids.allocation,
  '019a0000-0000-7000-8000-000000000007': ({ accountIds }) => accountIds[0],
  '019a0000-0000-7000-8000-000000000008': ({ accountIds }) => accountIds[1],
};

/** The example of an endpoint, about the things that this company has, with everything that has a default. */
export function exampleFor(name: string, world: World): Record<string, unknown> {
  const endpoint = allEndpoints[name];
  const written = JSON.stringify(endpoint?.body?.parse(endpoint.example?.body) ?? {});
  const here = Object.entries(PLACES).reduce(
    (text, [place, thing]) => text.replaceAll(place, thing(world) ?? ''),
    written,
  );
  const body = JSON.parse(here) as Record<string, unknown>;
  return 'version' in body ? { ...body, version: world.versions[thingOf(name)] } : body;
}
