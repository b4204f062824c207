import { useState } from 'react';
import { locale } from '#web/lib/locale.ts';
import { Field } from '#web/ui/field.tsx';
import { readCostFile } from './read-cost-file.ts';

/** A file of costs, CSV or a workbook: what it holds is shown to be looked at before it is kept. */
export function CostFileField({ onRead }: { readonly onRead: (text: string) => void }) {
  const [problem, setProblem] = useState<string | undefined>();
  const read = async (file: File) => {
    const found = await readCostFile(file, locale);
    setProblem('problem' in found ? found.problem : undefined);
    if ('text' in found) onRead(found.text);
  };
  return (
    // Why a file cannot be read is said aloud, in place of the hint.
    <div aria-live="polite">
      <Field
        label="Or take them from a file"
        hint="CSV, or the first sheet of a workbook (.xlsx): its first three columns."
        error={problem}
      >
        {(ids) => (
          <input
            type="file"
            accept=".xlsx,.csv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            {...ids}
            className="min-w-0 text-small file:mr-3 file:min-h-8 file:rounded file:border file:border-line-strong/60 file:bg-raised file:px-3 file:text-text"
            // The same file can be chosen again once it is mended.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void read(file);
            }}
          />
        )}
      </Field>
    </div>
  );
}
