import { z } from 'zod';
import { id, instant, moneyOut } from './wire.ts';

/** What was certified of an application; applied, certified and paid are three different amounts. */
export const certificate = z.object({
  at: instant,
  by: z.string(),
  reason: z.string(),
  appliedGross: moneyOut,
  appliedDue: moneyOut,
  certifiedDue: moneyOut,
  cutGross: moneyOut.meta({ description: 'Work that went back to the balance of its lines.' }),
  cutDue: moneyOut,
  rounding: moneyOut.meta({
    description: 'The cent by which no amount of work gives the certified sum; shown, not posted.',
  }),
  lines: z.array(z.object({ lineId: id, applied: moneyOut, certified: moneyOut })),
  creditNoteId: id.nullable().meta({ description: 'The cut of an application that had posted before.' }),
});
