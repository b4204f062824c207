import { describe, expect, it, test } from 'vitest';
import { apply } from '#tests/support/application-job.ts';
import { bill, type Job, type JobLine, lastPlan, money, openJob, percent } from '#tests/support/job.ts';
import { applicationSummary } from './application-summary.ts';
import { tieFaults } from './check-ties.ts';
import { continuationSheet } from './continuation-sheet.ts';

const added = (job: Job, line: JobLine): Job => ({
  ...job,
  terms: { ...job.terms, lines: [...job.terms.lines, line] },
});

const opened = openJob({
  lines: ['24000.00', '11500.00', '48750.00', '37333.33', '52416.67', '26000.00'],
  rule: {
    kind: 'step_down',
    rate: percent('10'),
    steps: [{ threshold: percent('50'), rate: percent('5') }],
    effect: 'retroactive',
    measure: 'work_and_stored',
  },
  storedRate: '5',
  base: 'to_date',
  rounding: 'by_line',
});
const first = bill(opened, apply({ A: '20%', B: '100%', C: '10%', E: { stored: '12000.00' } }));
const second = bill(
  added(first, { value: '6250.00', changeOrder: 'CO-1' }),
  apply({ A: '45%', C: '60%', D: '33.33%', E: { work: '15%', install: '4500.00' } }),
);
const third = bill(
  added(second, { value: '-3333.33', changeOrder: 'CO-2' }),
  apply({
    A: '70%',
    C: '100%',
    D: '75%',
    E: { work: '60%', install: '7500.00' },
    F: '20%',
    G: '100%',
  }),
);
const fourth = bill(third, apply({ A: '100%', D: '100%', E: '100%', F: '100%', H: '100%' }));
const fifth = bill(fourth, apply({}), { release: { kind: 'all' } });

const applications = [first, second, third, fourth, fifth];
const contractOfBill = (job: Job) => {
  const contract = job.bills.at(-1)?.contract;
  if (contract === undefined) throw new Error('Nothing is billed yet.');
  return contract;
};
const summaryOf = (job: Job) => applicationSummary(contractOfBill(job), lastPlan(job));
const row = (amounts: readonly bigint[]) => amounts.map((amount) => money(amount)).join(' ');

describe('five applications: stored to installed, change orders, a step down, a cent line, a release', () => {
  test.each([
    [
      1,
      [
        '24000.00 0.00 4800.00 0.00 4800.00 20.00% 19200.00 480.00',
        '11500.00 0.00 11500.00 0.00 11500.00 100.00% 0.00 1150.00',
        '48750.00 0.00 4875.00 0.00 4875.00 10.00% 43875.00 487.50',
        '37333.33 0.00 0.00 0.00 0.00 0.00% 37333.33 0.00',
        '52416.67 0.00 0.00 12000.00 12000.00 22.89% 40416.67 600.00',
        '26000.00 0.00 0.00 0.00 0.00 0.00% 26000.00 0.00',
        '200000.00 0.00 21175.00 12000.00 33175.00 16.59% 166825.00 2717.50',
      ],
    ],
    [
      2,
      [
        '24000.00 4800.00 6000.00 0.00 10800.00 45.00% 13200.00 1080.00',
        '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 1150.00',
        '48750.00 4875.00 24375.00 0.00 29250.00 60.00% 19500.00 2925.00',
        '37333.33 0.00 12443.20 0.00 12443.20 33.33% 24890.13 1244.32',
        '52416.67 0.00 7862.50 7500.00 15362.50 29.31% 37054.17 1161.25',
        '26000.00 0.00 0.00 0.00 0.00 0.00% 26000.00 0.00',
        '6250.00 0.00 0.00 0.00 0.00 0.00% 6250.00 0.00',
        '206250.00 21175.00 50680.70 7500.00 79355.70 38.48% 126894.30 7560.57',
      ],
    ],
    [
      3,
      [
        '24000.00 10800.00 6000.00 0.00 16800.00 70.00% 7200.00 840.00',
        '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 575.00',
        '48750.00 29250.00 19500.00 0.00 48750.00 100.00% 0.00 2437.50',
        '37333.33 12443.20 15556.80 0.00 28000.00 75.00% 9333.33 1400.00',
        '52416.67 7862.50 23587.50 0.00 31450.00 60.00% 20966.67 1572.50',
        '26000.00 0.00 5200.00 0.00 5200.00 20.00% 20800.00 260.00',
        '6250.00 0.00 6250.00 0.00 6250.00 100.00% 0.00 312.50',
        '-3333.33 0.00 0.00 0.00 0.00 0.00% -3333.33 0.00',
        '202916.67 71855.70 76094.30 0.00 147950.00 72.91% 54966.67 7397.50',
      ],
    ],
    [
      4,
      [
        '24000.00 16800.00 7200.00 0.00 24000.00 100.00% 0.00 1200.00',
        '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 575.00',
        '48750.00 48750.00 0.00 0.00 48750.00 100.00% 0.00 2437.50',
        '37333.33 28000.00 9333.33 0.00 37333.33 100.00% 0.00 1866.67',
        '52416.67 31450.00 20966.67 0.00 52416.67 100.00% 0.00 2620.83',
        '26000.00 5200.00 20800.00 0.00 26000.00 100.00% 0.00 1300.00',
        '6250.00 6250.00 0.00 0.00 6250.00 100.00% 0.00 312.50',
        '-3333.33 0.00 -3333.33 0.00 -3333.33 100.00% 0.00 -166.67',
        '202916.67 147950.00 54966.67 0.00 202916.67 100.00% 0.00 10145.83',
      ],
    ],
    [
      5,
      [
        '24000.00 24000.00 0.00 0.00 24000.00 100.00% 0.00 0.00',
        '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 0.00',
        '48750.00 48750.00 0.00 0.00 48750.00 100.00% 0.00 0.00',
        '37333.33 37333.33 0.00 0.00 37333.33 100.00% 0.00 0.00',
        '52416.67 52416.67 0.00 0.00 52416.67 100.00% 0.00 0.00',
        '26000.00 26000.00 0.00 0.00 26000.00 100.00% 0.00 0.00',
        '6250.00 6250.00 0.00 0.00 6250.00 100.00% 0.00 0.00',
        '-3333.33 -3333.33 0.00 0.00 -3333.33 100.00% 0.00 0.00',
        '202916.67 202916.67 0.00 0.00 202916.67 100.00% 0.00 0.00',
      ],
    ],
  ])('application %i: columns C to I, and their totals', (number, expected) => {
    const { lines, totals, percentComplete } = continuationSheet(
      lastPlan(applications[number - 1] ?? opened),
    );
    const written = [...lines, { columns: totals, percentComplete }].map(({ columns, ...line }) => {
      const { C, D, E, F, G, H, I } = columns;
      return `${row([C, D, E, F, G])} ${line.percentComplete}% ${row([H, I])}`;
    });
    expect(written).toEqual(expected);
  });

  test.each([
    [1, '200000.00 0.00 200000.00 33175.00 2117.50 600.00 2717.50 30457.50 0.00 30457.50 169542.50'],
    [2, '200000.00 6250.00 206250.00 79355.70 7185.57 375.00 7560.57 71795.13 30457.50 41337.63 134454.87'],
    [3, '200000.00 2916.67 202916.67 147950.00 7397.50 0.00 7397.50 140552.50 71795.13 68757.37 62364.17'],
    [4, '200000.00 2916.67 202916.67 202916.67 10145.83 0.00 10145.83 192770.84 140552.50 52218.34 10145.83'],
    [5, '200000.00 2916.67 202916.67 202916.67 0.00 0.00 0.00 202916.67 192770.84 10145.83 0.00'],
  ])('application %i: L1 to L9', (number, expected) => {
    const summary = summaryOf(applications[number - 1] ?? opened);
    const { L1, L2, L3, L4, L5a, L5b, L5, L6, L7, L8, L9 } = summary;
    expect(row([L1, L2, L3, L4, L5a, L5b, L5, L6, L7, L8, L9])).toBe(expected);
  });

  test.each([
    [1, '33175.00 2717.50 30457.50'],
    [2, '46180.70 4843.07 41337.63'],
    [3, '68594.30 -163.07 68757.37'],
    [4, '54966.67 2748.33 52218.34'],
    [5, '0.00 -10145.83 10145.83'],
  ])('application %i: gross, retainage movement, due', (number, expected) => {
    const { grossMinor, withheldMinor, releasedMinor, dueMinor } = lastPlan(
      applications[number - 1] ?? opened,
    );
    expect(row([grossMinor, withheldMinor - releasedMinor, dueMinor])).toBe(expected);
  });

  it('all that was due adds up to the contract sum', () => {
    const due = fifth.bills.reduce((sum, one) => sum + one.plan.dueMinor, 0n);
    expect(money(due)).toBe('202916.67');
    expect(money(summaryOf(fifth).L3)).toBe('202916.67');
  });

  it('ties out, every time, with what the bills before it certified', () => {
    const faults = fifth.bills.map(({ contract, plan }, index) => {
      const earlier = fifth.bills.slice(0, index);
      const certifiedMinor = earlier.reduce((sum, one) => sum + one.plan.dueMinor, 0n);
      const last = earlier.at(-1)?.plan.lines ?? [];
      const workByLine = new Map(last.map((line) => [line.lineId, line.toDateMinor - line.storedMinor]));
      return tieFaults(contract, plan, { certifiedMinor, workByLine });
    });
    expect(faults).toEqual([[], [], [], [], []]);
  });

  it('says that application 3 released 163.07 because the rate stepped down', () => {
    const { releasedByChangeMinor, stepReached, changeMinor, ownMinor } = lastPlan(third).retainage;
    expect(row([releasedByChangeMinor, ownMinor, changeMinor])).toBe('163.07 3429.71 -3592.78');
    expect([second, third, fourth].map((job) => lastPlan(job).retainage.stepReached)).toEqual([0, 1, 1]);
    expect(stepReached).toBe(1);
  });
});
