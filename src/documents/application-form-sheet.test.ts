import { describe, expect, it, test } from 'vitest';
import { exampleApplication } from '#tests/support/example-application.ts';
import { applicationFormSheet } from './application-form-sheet.ts';

const plain = exampleApplication(6);
const rowsOf = (sheet: ReturnType<typeof applicationFormSheet>) =>
  sheet.table.rows.map((row) =>
    row.kind === 'section' ? row.name : `${row.kind}: ${row.cells.join(' | ')}`,
  );

describe('the continuation sheet', () => {
  it('says which application it is of, also without the page before it', () => {
    const head = (doc: typeof plain) =>
      applicationFormSheet(doc).tableFacts.map(({ label, value }) => `${label}: ${value}`);
    expect(head(plain)).toEqual([
      'Application no.: 2',
      'Application date: Apr 30, 2026',
      'Period to: Apr 30, 2026',
      'Contract: Estimate EST-0042',
      'Project: Harbor View kitchen',
    ]);
    const draft = { ...plain, applicationNumber: null, application: { ...plain.application, period: null } };
    expect(head({ ...draft, words: { ...plain.words, bill: 'claim' } })).toEqual([
      'Claim date: Apr 30, 2026',
      'Contract: Estimate EST-0042',
      'Project: Harbor View kitchen',
    ]);
  });

  it('has its sections with their sums, and the total', () => {
    expect(rowsOf(applicationFormSheet(plain))).toEqual([
      'Site work',
      'line: 1 | Excavation and backfill, part 1 | 1,000.00 | 300.00 | 200.00 | 50.00 | 550.00 | 55.00% | 450.00 | 55.00',
      'line: 2 | Formwork, part 2 | 1,000.00 | 300.00 | 200.00 | 50.00 | 550.00 | 55.00% | 450.00 | 55.00',
      'subtotal:  | Site work, total | 2,000.00 | 600.00 | 400.00 | 100.00 | 1,100.00 | 55.00% | 900.00 | 110.00',
      'Structure',
      'line: 3 | Reinforcing steel, part 3 | 1,000.00 | 300.00 | 200.00 | 50.00 | 550.00 | 55.00% | 450.00 | 55.00',
      'line: 4 | Electrical rough-in, part 4 | 1,000.00 | 300.00 | 200.00 | 50.00 | 550.00 | 55.00% | 450.00 | 55.00',
      'subtotal:  | Structure, total | 2,000.00 | 600.00 | 400.00 | 100.00 | 1,100.00 | 55.00% | 900.00 | 110.00',
      'Finishes',
      'line: 5 | Drywall, part 5 | 1,000.00 | 300.00 | 200.00 | 50.00 | 550.00 | 55.00% | 450.00 | 55.00',
      'line: 6 | Excavation and backfill, part 6 | 1,000.00 | 300.00 | 200.00 | 50.00 | 550.00 | 55.00% | 450.00 | 55.00',
      'subtotal:  | Finishes, total | 2,000.00 | 600.00 | 400.00 | 100.00 | 1,100.00 | 55.00% | 900.00 | 110.00',
      'total:  | Total | 6,000.00 | 1,800.00 | 1,200.00 | 300.00 | 3,300.00 | 55.00% | 2,700.00 | 330.00',
    ]);
  });

  test.each([
    ['no sections', [''], [null]],
    ['lines in no section among sections', ['Site work', ''], ['Site work', 'Other work']],
    ['only change orders beside them', ['', 'CO'], ['Original contract', 'Change orders']],
  ])('with %s', (_, names, heads) => {
    const [first] = plain.application.groups;
    const groups = names.map((name) => ({
      kind: name === 'CO' ? ('change_orders' as const) : ('section' as const),
      name: name === 'CO' ? '' : name,
      lines: first?.lines ?? [],
      sums: first?.sums ?? plain.application.totals,
    }));
    const sheet = applicationFormSheet({ ...plain, application: { ...plain.application, groups } });
    const found = sheet.table.rows.flatMap((row) => (row.kind === 'section' ? [row.name] : []));
    expect(found).toEqual(heads.filter((head) => head !== null));
  });
});

describe('what is applied for and what is certified', () => {
  const facts = (doc: typeof plain) => {
    const [, certification] = applicationFormSheet(doc).blocks;
    return [
      ...(certification?.facts ?? []).map(({ label, value }) => `${label}: ${value}`),
      certification?.note,
    ];
  };

  it('leaves the certified amount to be written until it is recorded', () => {
    expect(facts(plain)).toEqual(['Applied for: $1,350.00', 'Certified: ', null]);
  });

  it('names what was certified, why less, when and by whom', () => {
    const certificate = {
      applied: '1350.00',
      certified: '1200.00',
      on: '2026-05-04',
      by: 'Ana Rivera',
      reason: 'Formwork not plumb',
    };
    expect(facts({ ...plain, certificate })).toEqual([
      'Applied for: $1,350.00',
      'Certified: $1,200.00',
      'Reason: Formwork not plumb',
      'Recorded May 4, 2026 by Ana Rivera',
    ]);
  });

  it('leads from line 8 to the invoice where tax or an advance stands between', () => {
    const rows = (doc: typeof plain) =>
      applicationFormSheet(doc).toInvoice.map(({ label, value }) => `${label}: ${value}`);
    expect(rows(plain)).toEqual([]);
    expect(rows({ ...plain, tax: '97.88', recouped: '200.00', due: '1247.88' })).toEqual([
      'Plus tax: 97.88',
      'Less advance recouped: (200.00)',
      'Due on the invoice: 1,247.88',
    ]);
  });
});

describe('line 8 beside what is applied for', () => {
  it.each([
    [{}, '8. Current payment due', 'Applied for', 'Certified'],
    [{ tax: '97.88' }, '8. Current payment due, before tax', 'Applied for, with tax', 'Certified, with tax'],
    [
      { recouped: '200.00' },
      '8. Current payment due, before the advance',
      'Applied for, less the advance',
      'Certified, less the advance',
    ],
  ])('says which of the two it is: %j', (changed, line8, applied, certified) => {
    const sheet = applicationFormSheet({ ...plain, ...changed });
    const [, certification] = sheet.blocks;
    expect([
      sheet.summary.find(({ label }) => label.startsWith('8.'))?.label,
      ...(certification?.facts ?? []).map(({ label }) => label),
    ]).toEqual([line8, applied, certified]);
    expect(`8. ${sheet.headline.label}`).toBe(line8);
  });
});

describe('jobs in whole dollars', () => {
  const whole = { ...plain, wholeAmounts: true };
  const dueOf = (doc: typeof plain) => applicationFormSheet(doc).headline.value;

  it('are printed without cents where no figure has any', () => {
    expect(dueOf(whole)).toBe('$1,350');
    expect(rowsOf(applicationFormSheet(whole)).at(-1)).toBe(
      'total:  | Total | 6,000 | 1,800 | 1,200 | 300 | 3,300 | 55.00% | 2,700 | 330',
    );
  });

  it('are printed with cents as soon as one figure has some, and where the company did not choose it', () => {
    expect(dueOf({ ...whole, tax: '0.01' })).toBe('$1,350.00');
    expect(dueOf(plain)).toBe('$1,350.00');
  });
});

test.each([
  ['draft', 'DRAFT', false],
  ['issued', null, false],
  ['void', 'VOID', true],
] as const)('one that is %s is stamped %s', (state, stamp, struck) => {
  const sheet = applicationFormSheet({ ...plain, state });
  expect([sheet.stamp, sheet.struck]).toEqual([stamp, struck]);
});

test('it is called by the company’s words', () => {
  const own = { bill: 'claim', retainage: 'retention', changeOrder: 'variation' } as const;
  const sheet = applicationFormSheet({ ...plain, words: own });
  expect([
    sheet.name,
    sheet.summary[6]?.label,
    sheet.changeOrdersTitle,
    sheet.table.columns.at(-1)?.label,
  ]).toEqual(['Claim for payment 2', '5. Total retention', 'Approved variations', 'I\nRetention']);
});
