import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { billingReport } from '#actions/billing-report.ts';
import { createAccount } from '#actions/create-account.ts';
import { receiveAdvance } from '#actions/receive-advance.ts';
import { recordCosts } from '#actions/record-costs.ts';
import { recordPayment } from '#actions/record-payment.ts';
import type { Services } from '#actions/services.ts';
import { setCompletion } from '#actions/set-completion.ts';
import { writeJournalEntry } from '#actions/write-journal-entry.ts';
import type { ReportLine } from '#core/reports/lay-report.ts';
import type { ReportLink } from '#core/reports/report-body.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { reportList } from '#core/reports/report-list.ts';
import { companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import { loadAccountId } from '#db/accounts.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill, writeExampleBooks } from '#tests/support/example-books.ts';
import { writeExampleDraws } from '#tests/support/example-draws.ts';
import { type RanReport, runReport } from './run-report.ts';

const TODAY = '2026-06-30';

let database: Database;
let services: Services;
let who: Acting;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  const books = await writeExampleBooks(services);
  await writeExampleDraws(services, books);
  await writeMore(books.acting, books.overBilled);
  who = { ...books.acting, today: TODAY };
}, 120_000);
afterAll(() => database.close());

/** An advance that a bill recoups, a payment on account of last year, costs, completed work, and a fee by hand. */
async function writeMore(acting: Acting, overBilled: string): Promise<void> {
  const customerId = await newCustomer(services, acting, 'Cedar Yard');
  const garage = await heldEstimate(services, acting, customerId, [item('Garage', '8000')]);
  const money = { method: 'check', reference: '', memo: '' };
  await receiveAdvance(services, acting, garage, {
    ...money,
    ...{ receivedOn: '2025-12-20', amountMinor: 100_000n, rate: 20_000_000n, thresholdMinor: 0n },
  });
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  const invoiceId = await issueBill(services, acting, garage, '2025-12-31', half);
  await recordPayment(services, acting, {
    ...{ ...money, customerId, receivedOn: '2026-01-20', amountMinor: 150_000n },
    allocations: [{ invoiceId, amountMinor: 120_000n }],
  });
  await setCompletion(services, acting, overBilled, '2026-04-15');
  const costs = { asOf: '2026-03-31', costMinor: 400_000n, estimatedMinor: 500_000n };
  await recordCosts(services, acting, [
    { contract: 'EST-0001', ...costs },
    { contract: 'EST-0002', ...costs, costMinor: 480_000n },
  ]);
  const fees = await createAccount(services, acting, { code: '6100', name: 'Bank fees', type: 'expense' });
  const { id } = acting.company;
  const bank = await withCompany(database, id, (tx) => loadAccountId(tx, id, 'bank'));
  const line = { customerId: null, estimateId: null };
  await writeJournalEntry(services, acting, {
    ...{ on: '2026-03-31', memo: 'Fee of the bank' },
    lines: [
      { ...line, accountId: fees, debitMinor: 1_250n, creditMinor: 0n },
      { ...line, accountId: bank, debitMinor: 0n, creditMinor: 1_250n },
    ],
  });
}

const size = (amount: bigint) => (amount < 0n ? -amount : amount);

/** The amounts that somebody reads who opens a report: its last figures, and what an account moved by. */
function figuresOf({ lines, columns }: RanReport): readonly bigint[] {
  const moneyAt = columns.flatMap(({ kind }, place) => (kind === 'money' ? [place] : []));
  const sums = lines.filter(({ kind }) => kind === 'subtotal' || kind === 'total');
  return sums.flatMap((line) => {
    const amounts = moneyAt.map((place) => line.cells[place]).filter((cell) => typeof cell === 'bigint');
    const [debit = 0n, credit = 0n] = amounts;
    return columns.some(({ id }) => id === 'debit') ? [...amounts, credit - debit] : amounts;
  });
}

const amountsBy = async (query: ReturnType<typeof sql>): Promise<readonly bigint[]> => {
  const { rows } = await withCompany(database, who.company.id, (tx) => query.execute(tx));
  return (rows as Record<string, bigint | null>[])
    .flatMap((row) => Object.values(row))
    .filter((amount) => amount !== null);
};

// What an account says of one document, entry by entry.
const booked = (condition: ReturnType<typeof sql>) =>
  amountsBy(sql`select sum(l.debit_minor - l.credit_minor)::bigint as net, max(l.debit_minor) as debit,
      max(l.credit_minor) as credit from entry_line l
    join entry n on n.company_id = l.company_id and n.id = l.entry_id
    where l.company_id = ${who.company.id} and ${condition} group by l.entry_id, l.account_id, l.estimate_id, l.position`);

// A page lists payments day by day: those of some days follow each other.
const sumsInARow = (amounts: readonly bigint[]) =>
  amounts.flatMap((_, first) =>
    amounts
      .slice(first)
      .map((_, more) => amounts.slice(first, first + more + 1).reduce((sum, amount) => sum + amount, 0n)),
  );

/** The amounts that stand on what a link opens. */
async function amountsBehind(link: ReportLink): Promise<readonly bigint[]> {
  const { id: companyId } = who.company;
  switch (link.to) {
    case 'report':
      return figuresOf(await runReport(services, who, link.report, link.filter));
    case 'invoice':
      return [
        ...(await amountsBy(sql`select i.gross_minor, i.tax_minor, i.due_minor, i.withheld_minor, i.released_minor,
            i.withheld_minor - i.released_minor as held, b.due_minor - b.paid_minor - b.credited_minor as open,
            b.paid_minor, i.recouped_minor, (i.due_minor + i.recouped_minor)::bigint as payable,
            (b.paid_minor + i.recouped_minor)::bigint as settled
          from invoice i join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
          where i.company_id = ${companyId} and i.id = ${link.id}`)),
        ...(await booked(sql`n.document_id = ${link.id}`)),
        ...sumsInARow(
          await amountsBy(sql`select sum(credit_minor - debit_minor)::bigint from entry_line
            where company_id = ${companyId} and invoice_id = ${link.id} and credit_minor + debit_minor <> 0
            group by entry_id, entry_date order by entry_date`),
        ),
        ...sumsInARow(
          await amountsBy(sql`select this_minor from invoice_line
            where company_id = ${companyId} and invoice_id = ${link.id} order by position`),
        ),
      ];
    case 'payment':
      return booked(sql`n.document_id = ${link.id}`);
    case 'entry':
      return booked(sql`n.id = ${link.id}`);
    case 'estimate':
      return amountsBy(sql`select e.contract_sum_minor, e.withheld_minor - e.released_minor as held, (select sum(d.amount_minor)::bigint
          from draw d where d.company_id = e.company_id and d.estimate_id = e.id and not exists (select from invoice_draw b
            where b.company_id = d.company_id and b.draw_id = d.id and not b.unlocked)) as draws
        from estimate e where e.company_id = ${companyId} and e.id = ${link.id}`);
    case 'billing_report': {
      const { estimate } = await billingReport(services, who, link.id, link.asOf);
      const { contractSumMinor, billedMinor } = estimate;
      return [contractSumMinor, billedMinor, contractSumMinor - billedMinor];
    }
    case 'costs':
      return amountsBy(sql`select cost_minor, estimated_minor from contract_cost
        where company_id = ${companyId} and estimate_id = ${link.id}`);
    case 'customer':
      return [];
  }
}

// What follows from other columns of its line is explained below the report instead.
const EXPLAINED: Readonly<Partial<Record<ReportId, readonly string[]>>> = {
  'customer-balances': ['balance'],
  'cash-view': ['draw', 'sum'],
  'work-in-progress': ['profit', 'earned', 'under', 'over'],
  'paid-income': ['tax', 'income'],
  'general-ledger': ['balance'],
};

/** Every figure of a line that does not open amounts which say it. */
async function figuresWithoutGround({ about, columns }: RanReport, line: ReportLine): Promise<string[]> {
  const wrong: string[] = [];
  for (const [place, column] of columns.entries()) {
    const cell = line.cells[place];
    if (column.kind !== 'money' || typeof cell !== 'bigint' || cell === 0n) continue;
    const link = line.links[place];
    const where = `${about.id}, ${line.cells[0]}, ${column.label}, ${cell}`;
    if (!link && line.kind !== 'row') continue;
    if (EXPLAINED[about.id]?.includes(column.id) && link?.to !== 'report') continue;
    if (!link) wrong.push(`${where}: opens nothing`);
    else if (!(await amountsBehind(link)).some((amount) => size(amount) === size(cell)))
      wrong.push(`${where}: not in what it opens, ${JSON.stringify(link)}`);
  }
  return wrong;
}

const ids = reportList(companyWords(USUAL_WORDS)).map(({ id }) => id);
const filters: readonly ReportFilter[] = [{}, { basis: 'cash' }, { from: '2026-02-10', to: '2026-03-20' }];

test.each(ids)('every figure of %s opens what says the same', async (id) => {
  const wrong: string[] = [];
  for (const filter of filters) {
    const ran = await runReport(services, who, id, filter);
    expect(
      ran.lines.some(({ kind }) => kind === 'row'),
      'there is something to open',
    ).toBe(true);
    for (const line of ran.lines) wrong.push(...(await figuresWithoutGround(ran, line)));
  }
  expect(wrong).toEqual([]);
});

test('what is explained instead of opened is explained below the report', async () => {
  for (const id of Object.keys(EXPLAINED) as ReportId[]) {
    const { note } = await runReport(services, who, id, {});
    expect(note, id).toMatch(/\.$/);
  }
});
