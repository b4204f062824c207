import { readBillingReport } from '#endpoints/reports.ts';
import { ContractCurve } from '#web/charts/contract-curve.tsx';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { useWords } from '#web/words/use-words.ts';

/** The contract's money over time, of the same facts as its billing report; they are asked for when it is looked at. */
export function EstimateCurve({ estimateId }: { readonly estimateId: string }) {
  const { say } = useWords();
  const answer = useAnswer(readBillingReport, { params: { id: estimateId }, query: {} });
  return (
    <Answered answer={answer}>
      {({ months, plan, asOf, contractSum, currency }) =>
        months.length + plan.length === 0 ? (
          <p className="text-muted">
            {say(
              'Nothing is billed yet. The curve begins with the first bill, or with the target dates of draws.',
            )}
          </p>
        ) : (
          <ContractCurve
            months={months}
            plan={plan}
            asOf={asOf}
            contractSum={contractSum}
            currency={currency}
          />
        )
      }
    </Answered>
  );
}
