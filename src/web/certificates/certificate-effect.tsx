import { isZero, moneyText } from '#web/lib/money-text.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';

/** What a certificate takes off an application. */
export interface Cut {
  readonly certified: string;
  readonly due: string;
  readonly gross: string;
  readonly rounding: string;
}

interface CertificateEffectProps {
  readonly applied: string;
  readonly cut: Cut | null;
  readonly problem: string | null;
  readonly currency: string;
  readonly posted: boolean;
}

/** Applied and certified side by side, and what becomes of the difference. */
export function CertificateEffect({ applied, cut, problem, currency, posted }: CertificateEffectProps) {
  const { say } = useWords();
  return (
    <section
      aria-label="What the certificate does"
      aria-live="polite"
      className="flex min-h-40 flex-col gap-3"
    >
      {problem && <p className="text-danger">{problem}</p>}
      <dl>
        <SumRow label="Applied for">
          <Money amount={applied} />
        </SumRow>
        {cut && (
          <>
            <SumRow label="Cut">
              <Money amount={isZero(cut.due) ? cut.due : `-${cut.due}`} />
            </SumRow>
            {!isZero(cut.rounding) && (
              <SumRow label="Rounding of certificate, shown and not posted" muted>
                <Money amount={cut.rounding} />
              </SumRow>
            )}
            <SumRow label={`Certified, ${currency}`} strong>
              <Money amount={cut.certified} className="text-title" />
            </SumRow>
          </>
        )}
      </dl>
      {cut && !isZero(cut.due) && (
        <p className="max-w-prose text-muted">
          {moneyText(cut.gross, currency)} of work goes back to the balance of its lines and can be applied
          for again. Later previous certificates (L7) follow what is certified.
          {posted && say(' This application has posted, so a credit note takes the cut off its balance.')}
        </p>
      )}
    </section>
  );
}
