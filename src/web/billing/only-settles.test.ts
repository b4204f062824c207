import { describe, expect, test } from 'vitest';
import { wayChange } from './bill-draft.ts';
import type { BillingState } from './contract-of.ts';
import { onlySettles } from './only-settles.ts';

const lines = (...pairs: readonly (readonly [scheduled: string, billed: string])[]) =>
  ({ lines: pairs.map(([scheduled, billed]) => ({ scheduled, billed })) }) as unknown as BillingState;
const settling = lines(['100.00', '80.00'], ['-20.00', '0.00']);

describe('a remaining balance of 0.00 that settles lines', () => {
  test.each([
    ['lines against each other', settling, true],
    ['everything is billed', lines(['100.00', '100.00']), false],
    ['something is left', lines(['100.00', '80.00']), false],
  ])('%s', (_, state, expected) => {
    expect(onlySettles(state)).toBe(expected);
  });

  test('leaves its retainage off unless somebody says otherwise', () => {
    expect(wayChange('remaining', settling)).toEqual({ way: 'remaining', retainage: 'left_off' });
    expect(wayChange('remaining', lines(['100.00', '80.00']))).toEqual({ way: 'remaining' });
    expect(wayChange('percent', settling)).toEqual({ way: 'percent' });
  });
});
