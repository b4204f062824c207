import { refusalSentence } from '#core/refusal-sentence.ts';
import { previewCreditNote } from '#endpoints/corrections.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { sumTexts } from '#web/grid/sum-texts.ts';
import { locale } from '#web/lib/locale.ts';
import { negated } from '#web/lib/negated.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import type { CertificateBody } from './certificate-draft.ts';
import type { Cut } from './certificate-effect.tsx';
import { cutOfDraft } from './cut-of-draft.ts';

type Invoice = AnswerOf<typeof readInvoice>;
type Certified = CertificateBody['certified'] | null;
interface ShownCut {
  readonly cut: Cut | null;
  readonly problem: string | null;
}

const nothing: ShownCut = { cut: null, problem: null };

/**
 * What a certificate would cut, while it is typed: of a draft by the rules that post it, of a posted application
 * by the credit note that it makes.
 */
export function useCut(invoice: Invoice, certified: Certified): ShownCut {
  const { exponent, status } = invoice;
  const company = useCompany();
  const isDraft = status === 'draft';
  const state = useAnswer(readBillingState, { params: { id: invoice.estimate.id } }, isDraft);
  const settled = useSettled(JSON.stringify(creditOf(invoice, certified)));
  const basis = JSON.parse(settled) as ReturnType<typeof creditOf>;
  const body = { basis: basis ?? { kind: 'whole' as const }, reason: '–' };
  const credit = useAnswer(
    previewCreditNote,
    { params: { id: invoice.id }, body },
    !isDraft && basis !== null,
  );
  if (certified === null) return nothing;
  if (isDraft) {
    if (!state.value) return nothing;
    const { cut, refusal } = cutOfDraft(invoice, state.value, certified);
    if (refusal === null) return { cut, problem: null };
    return { cut, problem: refusalSentence(refusal, { ...company, locale }).sentence };
  }
  if (certified.kind === 'in_total')
    return { cut: cutInTotal(invoice.due, certified.due, exponent), problem: null };
  if (basis === null) return { cut: cutInTotal(invoice.due, invoice.due, exponent), problem: null };
  if (credit.problem) return { cut: null, problem: credit.problem.detail };
  if (!credit.value) return nothing;
  const { due, gross } = credit.value.figures;
  const cut = {
    certified: sumTexts([invoice.due, due], exponent),
    due: negated(due),
    gross: negated(gross),
    rounding: '0',
  };
  return { cut, problem: null };
}

function cutInTotal(applied: string, certified: string, exponent: number): Cut {
  return {
    certified: sumTexts([certified], exponent),
    due: sumTexts([applied, negated(certified)], exponent),
    gross: null,
    rounding: '0',
  };
}

/** The credit by line that a certificate by line comes to; null where nothing is cut. */
function creditOf({ figures, exponent }: Invoice, certified: Certified) {
  if (certified?.kind !== 'by_line') return null;
  const applied = new Map(figures.application?.lines.map(({ lineId, E }) => [lineId, E]));
  const lines = certified.lines
    .map(({ lineId, work }) => ({
      lineId,
      amount: sumTexts([applied.get(lineId) ?? '0', negated(work)], exponent),
    }))
    .filter(({ amount }) => /[1-9]/.test(amount) && !amount.startsWith('-'));
  return lines.length === 0 ? null : { kind: 'lines' as const, lines };
}
