import { useMemo } from 'react';
import { percentShare } from '#core/money/percent-share.ts';
import { Grid } from '#web/grid/grid.tsx';
import type { GridColumn } from '#web/grid/grid-column.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { BillDraft } from './bill-draft.ts';
import type { ChangeBill } from './change-bill.ts';
import type { BillingState } from './contract-of.ts';

interface LineEntriesProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  readonly onChange: ChangeBill;
  readonly error: string | undefined;
}

interface EntryRow {
  readonly key: string;
  readonly description: string;
  readonly entry: string;
}

/** Progress line by line. A blank line keeps what it has: blank is not 100%, and 0% stays 0%. */
export function LineEntries({ draft, state, onChange, error }: LineEntriesProps) {
  const { lines, exponent } = state;
  const byPercent = draft.lineMode === 'percent';
  const typed = byPercent ? draft.linePercents : draft.lineAmounts;
  const columns = useMemo(() => entryColumns(byPercent, exponent), [byPercent, exponent]);
  const figures = useMemo(() => new Map(lines.map((line) => [line.lineId, figuresOf(line)])), [lines]);
  const rows = useMemo(
    () => lines.map(({ lineId: key, description }) => ({ key, description, entry: typed[key] ?? '' })),
    [lines, typed],
  );
  const change = (changed: readonly EntryRow[]) => {
    const entries = Object.fromEntries(changed.map(({ key, entry }) => [key, entry]));
    onChange(byPercent ? { linePercents: entries } : { lineAmounts: entries });
  };
  return (
    <div className="flex flex-col gap-2">
      <ChoiceGroup
        label="Typed as"
        hideLabel
        value={draft.lineMode}
        choices={[
          { value: 'percent', label: 'Percent complete to date' },
          { value: 'amount', label: 'Money on this bill' },
        ]}
        onChange={(lineMode) => onChange({ lineMode })}
      />
      <Grid<EntryRow>
        key={draft.lineMode}
        label="Lines"
        {...{ rows, columns, figures }}
        onChange={change}
        words={descriptionOf}
      >
        {() => <p className="text-small text-muted">A blank line stays as it is.</p>}
      </Grid>
      {error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      {(error || draft.correctionReason !== '') && (
        <TextField
          label="Why a line goes back"
          optional
          hint="Only where a line is meant to go below what is billed on it."
          value={draft.correctionReason}
          onChange={(correctionReason) => onChange({ correctionReason })}
        />
      )}
    </div>
  );
}

const descriptionOf = ({ description }: EntryRow) => description;

function entryColumns(byPercent: boolean, exponent: number): readonly GridColumn<EntryRow>[] {
  const entry: GridColumn<EntryRow> = {
    ...{ id: 'entry', kind: 'decimal', width: 92, span: 2 },
    label: byPercent ? 'Percent complete to date' : 'Money on this bill',
    head: byPercent ? 'To date %' : 'This bill',
    ...(byPercent
      ? { decimals: 4, placeholder: '%' }
      : { decimals: exponent, shownDecimals: exponent, sums: true }),
    read: (row) => row.entry,
    write: (row, text) => ({ ...row, entry: text }),
  };
  return [
    { id: 'line', kind: 'text', label: 'Line', width: 110, grows: true, frozen: true, read: descriptionOf },
    {
      id: 'scheduled',
      kind: 'decimal',
      label: 'Scheduled',
      width: 108,
      shownDecimals: exponent,
      sums: true,
      span: 2,
    },
    { id: 'billed', kind: 'decimal', label: 'Billed', width: 72, suffix: '%', span: 2 },
    entry,
  ];
}

function figuresOf(line: BillingState['lines'][number]) {
  const billed = percentShare(wireMinor(line.billed), wireMinor(line.scheduled)) ?? '0.00';
  return { scheduled: line.scheduled, billed };
}
