import { useMemo } from 'react';
import { explainBill } from '#core/applications/explain-bill.ts';
import { LINE_FORMULAS, type LineColumn } from '#core/applications/line-formulas.ts';
import type { Refusal } from '#core/refusal.ts';
import { presentExplanation } from '#endpoints/present-application.ts';
import type { BillDraft } from '#web/billing/bill-draft.ts';
import type { ChangeBill } from '#web/billing/change-bill.ts';
import type { BillingState, contractOf } from '#web/billing/contract-of.ts';
import { Grid } from '#web/grid/grid.tsx';
import type { CellPlace } from '#web/grid/grid-state.ts';
import { isZero } from '#web/lib/money-text.ts';
import { useNarrow } from '#web/lib/use-narrow.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { ApplicationRow } from './application-columns.ts';
import { applicationColumns } from './application-columns.ts';
import type { ApplicationDraft } from './application-draft.ts';
import { applicationMessages } from './application-messages.ts';
import { applicationRows, cellsOf } from './application-rows.ts';
import { CellFormula } from './cell-formula.tsx';
import { sheetFigures } from './sheet-figures.ts';
import type { Sheet } from './use-sheet.ts';

interface ApplicationFieldsProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  readonly billed: ReturnType<typeof contractOf>;
  readonly sheet: Sheet | null;
  readonly refusal: Refusal | null;
  readonly onChange: ChangeBill;
  readonly error: string | undefined;
}

/** Progress on the schedule of values: columns A to I, typed as in a spreadsheet. */
export function ApplicationFields(props: ApplicationFieldsProps) {
  const { draft, state, billed, sheet, refusal, onChange, error } = props;
  const { application } = draft;
  const change = (part: Partial<ApplicationDraft>) =>
    onChange((before) => ({ application: { ...before.application, ...part } }));
  const phone = useNarrow('phone');
  const { say } = useWords();
  const stores = state.lines.some(({ stored }) => !isZero(stored));
  const hasChangeOrders = state.lines.some(({ changeOrderId }) => changeOrderId !== null);
  const columns = useMemo(() => {
    const all = applicationColumns(state.exponent, { stores, hasChangeOrders }, say);
    return phone ? all.filter(({ id }) => id !== 'item') : all;
  }, [state.exponent, stores, hasChangeOrders, say, phone]);
  const rows = useMemo(
    () => applicationRows(state.lines, billed.contract, application.lines),
    [state.lines, billed.contract, application.lines],
  );
  const { figures, totals } = useMemo(() => sheetFigures(sheet), [sheet]);
  const messages = useMemo(
    () => applicationMessages(sheet, refusal, error, state),
    [sheet, refusal, error, state],
  );
  const explain = (active: CellPlace | null) => {
    if (sheet === null || active === null || !(active.column in LINE_FORMULAS)) return null;
    const column = active.column as LineColumn;
    const explained = explainBill(billed.contract, sheet.plan, { of: 'line', lineId: active.key, column });
    const line = rows.find(({ key }) => key === active.key);
    return explained && line
      ? { line: line.description, column, explained: presentExplanation(explained, state.exponent) }
      : null;
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end gap-4">
        <DateField
          label="Period from"
          value={application.periodFrom}
          onChange={(periodFrom) => change({ periodFrom })}
        />
        <DateField
          label="Period to"
          min={application.periodFrom}
          value={application.periodTo}
          onChange={(periodTo) => change({ periodTo })}
        />
        <Checkbox
          label="Issue it even if nothing was done"
          checked={application.evenIfZero}
          onChange={(evenIfZero) => change({ evenIfZero })}
        />
      </div>
      <Grid<ApplicationRow>
        label="Schedule of values"
        dense
        {...{ rows, columns, figures, totals, messages }}
        onChange={(changed) => change({ lines: cellsOf(changed) })}
        words={descriptionOf}
      >
        {(_, active) => <CellFormula cell={explain(active)} />}
      </Grid>
      {error && messages.size === 0 && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

const descriptionOf = ({ description }: ApplicationRow) => description;
