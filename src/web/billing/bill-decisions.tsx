import { refusalSentence } from '#core/refusal-sentence.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { locale } from '#web/lib/locale.ts';
import { CarryOffer } from '#web/retainage/carry-offer.tsx';
import { BecomesCredit } from './becomes-credit.tsx';
import type { BillDraft } from './bill-draft.ts';
import { CeilingWarning } from './ceiling-warning.tsx';
import type { ChangeBill } from './change-bill.ts';
import type { BillingState } from './contract-of.ts';
import { isTooMuchHeld } from './is-too-much-held.ts';
import type { Preview } from './preview-bill.ts';

interface BillDecisionsProps {
  readonly draft: BillDraft;
  readonly onChange: ChangeBill;
  readonly state: BillingState;
  readonly summary: AnswerOf<typeof readBillingSummary>;
  readonly preview: Preview | null;
}

/** What has to be decided, or known, before a bill is issued: too much held, past the contract, below zero. */
export function BillDecisions({ draft, onChange, state, summary, preview }: BillDecisionsProps) {
  const spoken = { ...useCompany(), locale };
  if (preview === null) return null;
  if (preview.figures === null) {
    if (!isTooMuchHeld(preview.refusal)) return null;
    return (
      <CarryOffer
        sentence={refusalSentence(preview.refusal, spoken).sentence}
        onCarry={() => onChange({ retainage: 'carry' })}
        onLeaveOff={() => onChange({ retainage: 'left_off' })}
      />
    );
  }
  const { figures, pastCeiling } = preview;
  return (
    <>
      {pastCeiling && (
        <CeilingWarning
          sentence={refusalSentence(pastCeiling, spoken).sentence}
          estimateId={state.estimateId}
          reason={draft.overrideReason}
          onReason={(overrideReason) => onChange({ overrideReason })}
          onRemaining={() => onChange({ way: 'remaining', overrideReason: '' })}
        />
      )}
      {figures.kind === 'credit_note' && <BecomesCredit figures={figures} summary={summary} />}
    </>
  );
}
