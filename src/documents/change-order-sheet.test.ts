import { expect, test } from 'vitest';
import { exampleLetterhead } from '#tests/support/example-letterhead.ts';
import type { ChangeOrderDocument } from './change-order-document.ts';
import { changeOrderSheet } from './change-order-sheet.ts';
import { sampleChangeOrder } from './sample-change-order.ts';

const written = sampleChangeOrder(exampleLetterhead, '2026-06-01', 2);
const decided = { by: 'Ana Rivera', on: '2026-04-09' };

test.each<[status: ChangeOrderDocument['status'], dates: readonly string[]]>([
  ['draft', ['Date Jun 1, 2026']],
  ['sent', ['Date Jun 1, 2026']],
  ['approved', ['Approved on Apr 9, 2026 by Ana Rivera.']],
  ['rejected', ['Rejected on Apr 9, 2026 by Ana Rivera.']],
  ['void', ['Date Jun 1, 2026']],
])('a change order that is %s says of its days: %s', (status, dates) => {
  const isDecided = status === 'approved' || status === 'rejected';
  const { facts, remarks } = changeOrderSheet({ ...written, status, decided: isDecided ? decided : null });
  const date = facts.filter(({ label }) => label === 'Date').map(({ label, value }) => `${label} ${value}`);
  expect([...date, ...remarks]).toEqual(dates);
});
