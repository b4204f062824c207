import { expect, test } from 'vitest';
import { sameFields } from './same-fields.ts';

const inner = { rate: '10' };

test.each([
  ['one row', { key: 'a', retainage: inner }, { key: 'a', retainage: inner }, true],
  ['another word', { key: 'a' }, { key: 'b' }, false],
  ['another part', { key: 'a', retainage: inner }, { key: 'a', retainage: { ...inner } }, false],
  ['a field more', { key: 'a' }, { key: 'a', note: '' }, false],
  ['nothing', null, null, true],
  ['a row and nothing', { key: 'a' }, null, false],
  ['two words', 'a', 'b', false],
])('%s: %o and %o', (_, before, now, same) => {
  expect(sameFields(before, now)).toBe(same);
});
