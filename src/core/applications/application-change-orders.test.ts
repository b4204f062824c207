import { expect, it, test } from 'vitest';
import { contractOf, money, openJob } from '#tests/support/job.ts';
import { applicationChangeOrders } from './application-change-orders.ts';
import { itemLabels } from './item-labels.ts';

const contract = {
  ...contractOf(
    openJob({
      lines: [
        '24000.00',
        '-500.00',
        { value: '6250.00', changeOrder: 'glazing' },
        { value: '-1000.00', changeOrder: 'glazing' },
        { value: '-3333.33', changeOrder: 'casework' },
      ],
    }),
  ),
  changeOrders: [
    { changeOrderId: 'glazing', number: 1, approvedOn: '2026-04-20' },
    { changeOrderId: 'casework', number: 3, approvedOn: '2026-05-04' },
  ],
};

test.each([
  ['2026-03-31', '0.00 0.00', '6250.00 -4333.33'],
  ['2026-04-30', '0.00 0.00', '6250.00 -4333.33'],
  ['2026-05-31', '6250.00 -1000.00', '0.00 -3333.33'],
  ['2026-06-30', '6250.00 -4333.33', '0.00 0.00'],
])('the box of an application through %s', (periodTo, earlier, thisMonth) => {
  const box = applicationChangeOrders(contract, periodTo);
  const sums = (part: typeof box.earlier) => `${money(part.additionsMinor)} ${money(part.deductionsMinor)}`;
  expect([sums(box.earlier), sums(box.thisMonth)]).toEqual([earlier, thisMonth]);
  expect(money(box.netMinor)).toBe('1916.67');
});

it('column A counts the original schedule, and names the change order of every other row', () => {
  expect([...itemLabels(contract)].map(([lineId, label]) => `${lineId} ${label}`)).toEqual([
    'A 1',
    'B 2',
    'C CO-1',
    'D CO-1',
    'E CO-3',
  ]);
});
