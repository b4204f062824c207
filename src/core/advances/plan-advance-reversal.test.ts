import { expect, test } from 'vitest';
import { refusalOf, value } from '#tests/support/job.ts';
import { planAdvanceReversal } from './plan-advance-reversal.ts';

const received = { isReversed: false, receivedOn: '2026-03-20', lastUsedOn: null, recoupedBy: [] };
const today = { asked: null, today: '2026-05-02' };

test('it is dated today, on the asked day, or on the day of a receipt that is still to come', () => {
  expect(value(planAdvanceReversal(received, today))).toBe('2026-05-02');
  expect(value(planAdvanceReversal(received, { ...today, asked: '2026-04-01' }))).toBe('2026-04-01');
  expect(value(planAdvanceReversal({ ...received, receivedOn: '2026-06-01' }, today))).toBe('2026-06-01');
});

test.each([
  ['twice', { ...received, isReversed: true }, null, 'advance_already_reversed'],
  ['once a bill recouped of it', { ...received, recoupedBy: ['INV-0004'] }, null, 'advance_recouped'],
  ['before it was received', received, '2026-03-19', 'reversal_before_payment'],
  [
    'before its bill was voided',
    { ...received, lastUsedOn: '2026-04-02' },
    '2026-04-01',
    'reversal_before_use',
  ],
])('refused: %s', (_, advance, asked, code) => {
  expect(refusalOf(planAdvanceReversal(advance, { ...today, asked })).code).toBe(code);
});
