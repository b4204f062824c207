import { z } from 'zod';
import { moneyOut, percentOut } from './wire.ts';

/** The live tally of a contract. Billed and its tax is collected, recouped of advances, outstanding and held. */
export const tally = z.object({
  contractSum: moneyOut,
  billed: moneyOut.meta({ description: 'Invoiced to date, gross, before tax.' }),
  percentBilled: percentOut
    .nullable()
    .meta({ description: 'Two decimals; null where the contract sum is 0.' }),
  collected: moneyOut.meta({ description: 'Payments applied to bills of this contract, tax included.' }),
  fromAdvance: moneyOut.meta({
    description:
      'What bills recouped of advances: paid before they were issued, and not part of `collected`.',
  }),
  outstanding: moneyOut.meta({ description: 'Issued and unpaid, retainage apart, tax included.' }),
  held: moneyOut.meta({ description: 'Retainage withheld and not yet released.' }),
  released: moneyOut,
  taxBilled: moneyOut,
  unbilled: moneyOut.meta({ description: '0 where the contract is billed in full or beyond.' }),
  over: moneyOut.meta({ description: 'Billed over contract; 0 in the ordinary case.' }),
  fullyInvoiced: z.boolean(),
  linesToSettle: z
    .boolean()
    .meta({ description: 'Nothing left to bill, but lines still have balances to settle.' }),
  retainageReleased: z.boolean(),
  paidInFull: z.boolean(),
  openDrafts: z.number().int(),
  openDraftsWouldAdd: moneyOut,
  draws: z.number().int().meta({ description: 'How many draws the schedule has; 0 without one.' }),
  unbilledDraws: z.number().int(),
  unbilledDrawsAmount: moneyOut,
  approvedChanges: moneyOut.meta({ description: 'Net of approved change orders: part of the contract sum.' }),
  pendingChangeOrders: z.number().int(),
  pendingChanges: moneyOut.meta({ description: 'Not approved yet: not included, and not billable.' }),
});
