import type { z } from 'zod';
import type { billBody, billFields } from '#endpoints/bill-shapes.ts';
import type { ApplicationDraft } from '#web/applications/application-draft.ts';
import { applicationBasis, emptyApplication } from '#web/applications/application-draft.ts';
import type { BillingState } from './contract-of.ts';
import { onlySettles } from './only-settles.ts';

export type BillWay =
  | 'draws'
  | 'percent'
  | 'amount'
  | 'lines'
  | 'application'
  | 'remaining'
  | 'final'
  | 'none';

/** A bill as it is typed. What is typed for one way of billing waits there while another one is tried. */
export interface BillDraft {
  readonly way: BillWay;
  readonly of: 'this_bill' | 'to_date';
  readonly percent: string;
  readonly amount: string;
  readonly includingTax: boolean;
  readonly drawIds: readonly string[];
  readonly lineMode: 'percent' | 'amount';
  readonly linePercents: Readonly<Record<string, string>>;
  readonly lineAmounts: Readonly<Record<string, string>>;
  readonly correctionReason: string;
  readonly application: ApplicationDraft;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly heading: string;
  readonly memo: string;
  readonly retainage: 'as_contract' | 'rate' | 'left_off' | 'carry';
  readonly retainageRate: string;
  readonly release: 'none' | 'all' | 'amount' | 'percent' | 'lines';
  readonly releaseAmount: string;
  readonly releasePercent: string;
  readonly releaseLines: Readonly<Record<string, string>>;
  readonly overrideReason: string;
}

/** What decides the figures, in the wire's form: the server and the preview are handed the same. */
export type BillFields = { readonly [Name in 'basis']: z.input<(typeof billFields)[Name]> } & {
  readonly [Name in Exclude<keyof typeof billFields, 'basis'>]?: z.input<(typeof billFields)[Name]>;
};

/** A contract that is billed by applications goes on by them; any other one starts from a share. */
export function emptyBill(invoiceDate: string, lastPeriodTo: string | null = null): BillDraft {
  return {
    way: lastPeriodTo === null ? 'percent' : 'application',
    of: 'this_bill',
    percent: '',
    amount: '',
    includingTax: false,
    drawIds: [],
    lineMode: 'percent',
    linePercents: {},
    lineAmounts: {},
    correctionReason: '',
    application: emptyApplication(invoiceDate, lastPeriodTo),
    invoiceDate,
    dueDate: '',
    heading: '',
    memo: '',
    retainage: 'as_contract',
    retainageRate: '',
    release: 'none',
    releaseAmount: '',
    releasePercent: '',
    releaseLines: {},
    overrideReason: '',
  };
}

/**
 * Another way of billing; a release on a bill of its own starts from all of it, and a bill that only settles lines
 * against each other withholds nothing.
 */
export function wayChange(way: BillWay, state: BillingState): Partial<BillDraft> {
  if (way === 'none') return { way, release: 'all' };
  return way === 'remaining' && onlySettles(state) ? { way, retainage: 'left_off' } : { way };
}

export function billFieldsOf(draft: BillDraft): BillFields {
  const final = draft.way === 'final';
  return {
    basis: basisOf(draft),
    retainage: final ? { kind: 'left_off' } : retainageOf(draft),
    release: final ? { kind: 'all' } : releaseOf(draft),
    overrideReason: draft.overrideReason.trim() || null,
  };
}

export function billBodyOf(draft: BillDraft): z.input<typeof billBody> {
  const { invoiceDate, dueDate, heading, memo } = draft;
  return { ...billFieldsOf(draft), invoiceDate, dueDate: dueDate || null, heading, memo };
}

/** Whether enough is typed to figure a bill; before that there is nothing to complain about. */
export function isBegun(draft: BillDraft): boolean {
  if (draft.way === 'percent') return draft.percent !== '';
  if (draft.way === 'amount') return draft.amount !== '';
  if (draft.way === 'draws') return draft.drawIds.length > 0;
  if (draft.way === 'lines') return typedLines(draft).length > 0;
  if (draft.way === 'application') {
    const { evenIfZero } = draft.application;
    // The last application often does no work and asks for what is held.
    return evenIfZero || isReleaseTyped(draft) || applicationBasis(draft.application).lines.length > 0;
  }
  return draft.way !== 'none' || isReleaseTyped(draft);
}

function isReleaseTyped({ release, releaseAmount, releasePercent, releaseLines }: BillDraft): boolean {
  if (release === 'amount') return releaseAmount !== '';
  if (release === 'percent') return releasePercent !== '';
  if (release === 'lines') return Object.values(releaseLines).some((amount) => amount !== '');
  return release === 'all';
}

function basisOf(draft: BillDraft): BillFields['basis'] {
  switch (draft.way) {
    case 'percent':
      return { kind: 'percent', percent: draft.percent, of: draft.of };
    case 'amount':
      return { kind: 'amount', amount: draft.amount, of: draft.of, includingTax: draft.includingTax };
    case 'lines':
      return { kind: 'lines', lines: typedLines(draft) };
    case 'draws':
      return { kind: 'draws', drawIds: [...draft.drawIds] };
    case 'application':
      return applicationBasis(draft.application);
    case 'none':
      return { kind: 'none' };
    default:
      return { kind: 'remaining' };
  }
}

function typedLines(draft: BillDraft) {
  const typed = draft.lineMode === 'percent' ? draft.linePercents : draft.lineAmounts;
  const correctionReason = draft.correctionReason.trim() || null;
  return Object.entries(typed)
    .filter(([, text]) => text !== '')
    .map(([lineId, text]) =>
      draft.lineMode === 'percent'
        ? { lineId, percentToDate: text, correctionReason }
        : { lineId, amount: text, correctionReason },
    );
}

function retainageOf(draft: BillDraft): BillFields['retainage'] {
  return draft.retainage === 'rate' ? { kind: 'rate', rate: draft.retainageRate } : { kind: draft.retainage };
}

function releaseOf(draft: BillDraft): BillFields['release'] {
  if (draft.release === 'amount') return { kind: 'amount', amount: draft.releaseAmount };
  if (draft.release === 'percent') return { kind: 'percent', percent: draft.releasePercent };
  if (draft.release === 'lines') {
    const typed = Object.entries(draft.releaseLines).filter(([, amount]) => amount !== '');
    return { kind: 'lines', lines: typed.map(([lineId, amount]) => ({ lineId, amount })) };
  }
  return { kind: draft.release };
}
