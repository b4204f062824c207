import { describe, expect, test } from 'vitest';
import { exampleLetterhead } from '#tests/support/example-letterhead.ts';
import { minor } from '#tests/support/job.ts';
import { applicationFormSheet } from './application-form-sheet.ts';
import { sampleApplication } from './sample-application.ts';
import { sampleCreditNote } from './sample-credit-note.ts';
import { sampleInvoice } from './sample-invoice.ts';
import { type SampleKind, sampleJob } from './sample-job.ts';
import { typeset } from './typeset.ts';

const KINDS: readonly SampleKind[] = [
  'estimate',
  'change_order',
  'invoice',
  'application',
  'credit_note',
  'receipt',
  'statement',
];
const today = '2026-11-22';

describe.each([0, 2, 3])('samples in a currency of %i decimals', (exponent) => {
  test.each(KINDS)('%s is printed as a picture', (kind) => {
    const settings = {
      head: exampleLetterhead,
      today,
      exponent,
      memo: 'Thanks',
      terms: null,
      wholeAmounts: true,
    };
    const drawn = Buffer.from(typeset(sampleJob(kind, settings), 'svg').bytes).toString('utf8');
    expect(drawn).toMatch(/^<svg /);
  });
});

test('the sample application ties, line by line of its summary', () => {
  const { application, due } = sampleApplication(exampleLetterhead, today, 2, false);
  const line = (name: string) => minor(application.summary.find((one) => one.line === name)?.amount ?? '');
  expect(line('L3')).toBe(line('L1') + line('L2'));
  expect(line('L4')).toBe(minor(application.totals.toDate));
  expect(line('L6')).toBe(line('L4') - line('L5'));
  expect(line('L8')).toBe(line('L6') - line('L7'));
  expect(line('L9')).toBe(line('L3') - line('L6'));
  expect(minor(due)).toBe(line('L8'));
});

test('the sample bill is due when its terms say', () => {
  const { date, dueDate, terms } = sampleInvoice(exampleLetterhead, '2026-11-22', 2);
  expect([date, terms, dueDate]).toEqual(['2026-11-22', 'Net 30', '2026-12-22']);
});

test('the sample credit note leaves a contract whose parts add up to its sum', () => {
  const { contract } = sampleCreditNote(exampleLetterhead, today, 2);
  const { collected, outstanding, retainageHeld, unbilled } = contract;
  expect(minor(collected) + minor(outstanding) + minor(retainageHeld) + minor(unbilled)).toBe(
    minor(contract.contractSum),
  );
});

test('samples are in the words of the company', () => {
  const words = { bill: 'claim', retainage: 'retention', changeOrder: 'variation' } as const;
  const sheet = applicationFormSheet(sampleApplication({ ...exampleLetterhead, words }, today, 2, true));
  expect([sheet.name, sheet.headline.value]).toEqual(['Claim for payment 3', '$16,200']);
});
