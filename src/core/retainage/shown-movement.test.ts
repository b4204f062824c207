import { expect, it } from 'vitest';
import { minor } from '#tests/support/job.ts';
import { shownMovement } from './shown-movement.ts';

it.each([
  ['withholds', '125.00', '0.00', '0.00', '125.00', '0.00'],
  ['withholds and releases', '125.00', '1000.00', '0.00', '125.00', '1000.00'],
  ['is the first at a lower rate', '-163.07', '0.00', '-3592.78', '0.00', '163.07'],
  ['is the first at a lower rate and releases', '-163.07', '500.00', '-3592.78', '0.00', '663.07'],
  ['withholds more than a lower rate gives back', '40.00', '0.00', '-60.00', '40.00', '0.00'],
  ['takes work back', '-50.00', '0.00', '0.00', '-50.00', '0.00'],
])(
  'a bill that %s: withheld %s, released %s, by the change %s, is shown as withheld %s, released %s',
  (_, withheld, released, change, shownWithheld, shownReleased) => {
    const movement = { withheldMinor: minor(withheld), releasedMinor: minor(released) };
    expect(shownMovement({ ...movement, changeMinor: minor(change) })).toEqual({
      withheldMinor: minor(shownWithheld),
      releasedMinor: minor(shownReleased),
    });
  },
);
