import { describe, expect, it } from 'vitest';
import { exampleBillingReport } from '#tests/support/example-billing-report.ts';
import { billingReportSheet } from './billing-report-sheet.ts';

const report = billingReportSheet(exampleBillingReport);

describe('what a contract billing report says', () => {
  it('draws the contract over time against its plan, with the figures below', () => {
    expect(
      report.curve?.lines.map(({ kind, label, figure, points }) => [kind, label, figure, points]),
    ).toEqual([
      [
        'sum',
        'Contract sum',
        '60,000.00',
        [
          [0, 1000],
          [1000, 1000],
        ],
      ],
      [
        'planned',
        'Planned',
        '60,000.00',
        [
          [0, 333],
          [500, 666],
          [1000, 1000],
        ],
      ],
      [
        'billed',
        'Billed',
        '45,000.00',
        [
          [0, 166],
          [500, 750],
        ],
      ],
      [
        'collected',
        'Collected',
        '30,000.00',
        [
          [0, 166],
          [500, 500],
        ],
      ],
      [
        'held',
        'Retainage held',
        '3,500.00',
        [
          [0, 0],
          [500, 58],
        ],
      ],
    ]);
    expect(report.curve?.steps.map(({ label, at }) => `${label} ${at}`)).toEqual([
      '0 0',
      '20K 333',
      '40K 666',
      '60K 1000',
    ]);
    expect(report.curve?.months.map(({ label }) => label)).toEqual(['Mar 2026', 'Apr 2026', 'May 2026']);
    expect(report.curve?.table.rows).toMatchObject([
      { cells: ['Mar 2026', '20,000.00', '10,000.00', '10,000.00', '–'] },
      { cells: ['Apr 2026', '40,000.00', '45,000.00', '30,000.00', '3,500.00'] },
      { cells: ['May 2026', '60,000.00', 'not yet', 'not yet', 'not yet'] },
    ]);
  });

  it('has no plan where none is dated, and no curve where nothing is billed', () => {
    const curve = exampleBillingReport.curve.slice(0, 1).map((month) => ({ ...month, planned: null }));
    const unplanned = billingReportSheet({ ...exampleBillingReport, curve }).curve;
    expect(unplanned?.table.columns.map(({ label }) => label)).toEqual([
      'Month',
      'Billed',
      'Collected',
      'Retainage held',
    ]);
    expect(unplanned?.lines.map(({ kind, points }) => `${kind} ${points.length}`)).toEqual([
      'sum 2',
      'billed 1',
      'collected 1',
      'held 1',
    ]);
    expect(billingReportSheet({ ...exampleBillingReport, curve: [] }).curve).toBeNull();
  });

  it('lists every bill, with a voided one struck and without a cumulative total', () => {
    expect(report.table.rows.map((row) => (row.kind === 'section' ? [] : [row.kind, ...row.cells]))).toEqual([
      [
        'line',
        '1',
        'INV-1007',
        'Mar 18, 2026',
        '10,000.00',
        '–',
        '–',
        '–',
        '10,000.00',
        '10,000.00',
        '10,000.00',
        'Paid',
      ],
      [
        'void',
        '2',
        'INV-1012',
        'Apr 8, 2026',
        '12,000.00',
        '(1,200.00)',
        '–',
        '–',
        '10,800.00',
        '–',
        '',
        'Void',
      ],
      [
        'line',
        '2R',
        'INV-1019',
        'Apr 14, 2026',
        '35,000.00',
        '(3,500.00)',
        '–',
        '–',
        '31,500.00',
        '20,000.00',
        '45,000.00',
        'Partial',
      ],
      [
        'total',
        '',
        'Total',
        '',
        '45,000.00',
        '(3,500.00)',
        '–',
        '–',
        '41,500.00',
        '30,000.00',
        '45,000.00',
        '',
      ],
    ]);
    expect(report.tableNote).toBe('Invoices struck through are void and are not counted.');
  });

  it('leads from the original contract sum over its revisions to the one of today', () => {
    expect(report.sums).toEqual([
      { label: 'Original contract sum', value: '55,000.00' },
      { label: 'Revised Apr 2, 2026 by Dana Cole: Second window added', value: '5,000.00' },
    ]);
    expect(report.grandSum.value).toBe('$60,000.00');
  });

  it('closes with what is unbilled and held', () => {
    expect(report.closing.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Unbilled: 15,000.00',
      'Retainage held: 3,500.00',
    ]);
    expect(report.balance.value).toBe('$18,500.00');
  });

  it('counts what is billed over the contract against the balance', () => {
    const contract = { ...exampleBillingReport.contract, unbilled: '0.00', beyondContract: '500.00' };
    const over = billingReportSheet({ ...exampleBillingReport, contract });
    expect(over.closing[0]).toEqual({ label: 'Billed over contract', value: '(500.00)' });
  });

  it('says of every bill past the contract by how much, who let it, when and why', () => {
    expect(report.overrides).toBeNull();
    const overrides = [
      {
        invoiceNumber: 'INV-1019',
        invoiceDate: '2026-04-14',
        over: '500.00',
        past: 'contract',
        uncovered: '0.00',
        on: '2026-04-15',
        by: 'Dana Cole',
        reason: 'Agreed on site',
      },
    ] as const;
    const over = billingReportSheet({ ...exampleBillingReport, overrides });
    expect(over.overridesTitle).toBe('Billed over contract, by decision');
    expect(over.overrides?.columns.map(({ label }) => label)).toEqual([
      'Invoice',
      'Date',
      'Over by',
      'Past the',
      'Still over',
      'Decided',
      'By',
      'Reason',
    ]);
    expect(over.overrides?.rows).toEqual([
      {
        kind: 'line',
        cells: [
          'INV-1019',
          'Apr 14, 2026',
          '500.00',
          'Contract sum',
          '–',
          'Apr 15, 2026',
          'Dana Cole',
          'Agreed on site',
        ],
      },
    ]);
  });

  it('lists change orders, and adds up the approved ones only', () => {
    const order = {
      reason: 'Client request',
      decided: { on: '2026-04-20', by: 'Dana Fox' },
      scheduleDays: 5,
      net: '6250.00',
    };
    const changed = billingReportSheet({
      ...exampleBillingReport,
      changeOrders: [
        { ...order, number: 'CO-1', title: 'Glazing', status: 'approved' },
        { ...order, number: 'CO-2', title: 'Casework', status: 'sent', decided: null, scheduleDays: -1 },
      ],
    });
    expect(changed.sums.at(-1)).toEqual({ label: 'CO-1 Glazing', value: '6,250.00' });
    expect(changed.changeOrders?.rows.map((row) => ('cells' in row ? row.cells.slice(3) : []))).toEqual([
      ['+5 days', 'Approved', 'Apr 20, 2026', 'Dana Fox', '6,250.00'],
      ['−1 day', 'Pending, not included', '', '', '6,250.00'],
    ]);
  });

  it('says so where nothing has been billed', () => {
    const none = billingReportSheet({ ...exampleBillingReport, bills: [] });
    expect(none.table.rows).toEqual([]);
    expect(none.tableNote).toBe('Nothing has been billed on this contract yet.');
  });
});
