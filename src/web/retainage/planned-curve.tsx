import { useState } from 'react';
import type { Draw } from '#core/draws/draw.ts';
import { USUAL_BILLS } from '#core/retainage/planned-bills.ts';
import { useCompany } from '#web/company/use-company.ts';
import type { EstimateDraft } from '#web/estimates/estimate-draft.ts';
import type { TaxRate } from '#web/estimates/use-tax-rates.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { CurveChart } from './curve-chart.tsx';
import type { PlannedLine } from './planned-rows.ts';
import { usePlannedRows } from './use-planned-rows.ts';

interface PlannedCurveProps {
  readonly draft: EstimateDraft;
  readonly lines: readonly PlannedLine[];
  /** The draws as typed, with their amounts. */
  readonly draws: readonly Draw[];
  readonly taxRates: readonly TaxRate[];
}

const MOST_BILLS = 60;

/** What a contract would hold as it will be billed: draw by draw where it has draws, or in so many equal bills. */
export function PlannedCurve({ draft, lines, draws, taxRates }: PlannedCurveProps) {
  const { currency } = useCompany();
  const { say } = useWords();
  const [way, setWay] = useState<'draws' | 'bills'>('draws');
  const [typed, setTyped] = useState(String(USUAL_BILLS));
  const byDraw = way === 'draws' && draws.length > 0;
  const count = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  const isCount = count >= 1 && count <= MOST_BILLS;
  const bills = isCount ? count : 0;
  const rows = usePlannedRows({ draft, lines, draws, taxRates }, byDraw ? null : bills);
  return (
    <section aria-label="As it will be billed" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start gap-4 print:hidden">
        {draws.length > 0 && (
          <SelectField
            label="Planned"
            className="w-52"
            value={way}
            options={[
              { value: 'draws', label: say('Draw by draw') },
              { value: 'bills', label: 'In equal bills' },
            ]}
            onChange={setWay}
          />
        )}
        {!byDraw && (
          <TextField
            label="Planned as equal bills"
            hint="Only for this picture: nothing is saved of it."
            className="w-72"
            inputMode="numeric"
            value={typed}
            error={isCount ? undefined : `From 1 to ${MOST_BILLS} bills.`}
            onChange={setTyped}
          />
        )}
      </div>
      {rows && <CurveChart rows={rows} currency={currency} />}
    </section>
  );
}
