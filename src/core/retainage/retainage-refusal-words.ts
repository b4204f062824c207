import type { WordsFor } from '#core/refusal-words.ts';

type RetainageCode =
  | 'stored_on_deduction'
  | 'installed_beyond_stored'
  | 'stored_falls_unexplained'
  | 'over_release_of_line'
  | 'release_of_deduction'
  | 'retainage_never_collected'
  | 'retainage_change_waits'
  | 'steps_out_of_order'
  | 'nothing_withheld'
  | 'withheld_after_tax'
  | 'withheld_beyond_open'
  | 'certified_beyond_applied'
  | 'certified_no_application'
  | 'certified_not_newest'
  | 'certified_after_payment'
  | 'certified_below_other_amounts'
  | 'does_not_tie';

/**
 * The words of what can go wrong with applications for payment, retainage rules and certificates.
 * @example RETAINAGE_REFUSAL_WORDS.steps_out_of_order.title // 'Steps out of order'
 */
export const RETAINAGE_REFUSAL_WORDS: WordsFor<RetainageCode> = {
  stored_on_deduction: {
    status: 422,
    title: 'Nothing stored on a deduction',
    sentence: ({ description }) =>
      `${description} is a deduction, so no materials are stored on it. Enter them on the line that they belong to.`,
  },
  installed_beyond_stored: {
    status: 422,
    title: 'More than is stored',
    sentence: ({ description, storedMinor, excessMinor }, { money }) =>
      `${description} has ${money(storedMinor)} stored; this installs ${money(excessMinor)} more than that.`,
  },
  stored_falls_unexplained: {
    status: 422,
    title: 'Stored materials are missing',
    sentence: ({ description, missingMinor }, { money }) =>
      `${money(missingMinor)} stored on ${description} is neither installed nor still there. Enter it as installed, or note that it was returned.`,
  },
  over_release_of_line: {
    status: 409,
    title: 'More than the line holds',
    sentence: ({ description, heldMinor, excessMinor }, { money }) =>
      `This releases ${money(excessMinor)} more than ${description} holds. At most ${money(heldMinor)} of it can be released.`,
  },
  release_of_deduction: {
    status: 422,
    title: 'A deduction is not released alone',
    sentence: ({ description }) =>
      `${description} is a deduction: it is released together with the other lines. Name those instead.`,
  },
  retainage_never_collected: {
    status: 409,
    title: 'Too high to collect',
    sentence: ({ highestRate }, { words }) =>
      `So much ${words.retainage} on earlier bills could never be withheld from what is left to bill. The highest rate that could is ${highestRate}%; or let the change count for later bills only.`,
  },
  retainage_change_waits: {
    status: 409,
    title: 'An earlier change waits',
    sentence: (_, { words }) =>
      `A change of the ${words.retainage} for earlier bills waits for the next bill. Issue that bill first, or let this change count for earlier bills too.`,
  },
  steps_out_of_order: {
    status: 422,
    title: 'Steps out of order',
    sentence: () =>
      'Steps go down: each has a higher threshold and no higher rate than the one before. Put them in order.',
  },
  nothing_withheld: {
    status: 422,
    title: 'Nothing withheld',
    sentence: () => 'Enter how much the payer withholds, above 0.',
  },
  withheld_after_tax: {
    status: 409,
    title: 'Taxed already',
    sentence: ({ number }, { words }) =>
      `On this contract tax waits for what is held, and ${number} has charged it on all of its work: the release would be taxed a second time. Credit ${number}, and bill it again with its ${words.retainage}.`,
  },
  withheld_beyond_open: {
    status: 409,
    title: 'More than is open',
    sentence: ({ openMinor, excessMinor }, { money }) =>
      `${money(openMinor)} is open on this invoice; ${money(excessMinor)} more cannot be withheld from it.`,
  },
  certified_beyond_applied: {
    status: 422,
    title: 'More than was applied for',
    sentence: ({ description, appliedMinor, certifiedMinor }, { money }) =>
      `${money(certifiedMinor)} is certified${description === null ? '' : ` on ${description}`}, more than the ${money(appliedMinor)} applied for. Certify that much, or bill the rest next time.`,
  },
  certified_no_application: {
    status: 409,
    title: ({ application }) => `Not ${application.a}`,
    sentence: ({ number }, { words }) =>
      `${number} is not ${words.forPayment.a}, so there is nothing to certify.`,
  },
  certified_not_newest: {
    status: 409,
    title: ({ application }) => `Not the newest ${application.one}`,
    sentence: ({ number, newestNumber }, { words }) =>
      `${newestNumber} builds on ${number} already, so its certificate cannot change. Correct the work on the next ${words.application.one}.`,
  },
  certified_after_payment: {
    status: 409,
    title: 'Paid already',
    sentence: ({ number, paidMinor }, { money, words }) =>
      `${money(paidMinor)} is paid on ${number}, so its certificate cannot change. Correct the work on the next ${words.application.one}, or credit it.`,
  },
  certified_below_other_amounts: {
    status: 422,
    title: 'Less than its other amounts',
    sentence: ({ leastMinor, certifiedMinor }, { money, words }) =>
      `Without any of its work this ${words.application.one} still comes to ${money(leastMinor)}, for stored materials and ${words.retainage}; ${money(certifiedMinor)} cannot be certified in total. Void it, and bill it again without them.`,
  },
  does_not_tie: {
    status: 409,
    title: 'Does not tie out',
    sentence: ({ tie, description, differenceMinor }, { money }) =>
      `${tie}${description === null ? '' : `, on ${description}`}: off by ${money(differenceMinor)}. Load the estimate again; if it stays, check the books.`,
  },
};
