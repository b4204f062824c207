import type { LineColumn } from '#core/applications/line-formulas.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { useWords } from '#web/words/use-words.ts';
import type { Explained } from './explanation-card.tsx';

interface CellFormulaProps {
  readonly cell: {
    readonly line: string;
    readonly column: LineColumn;
    readonly explained: Explained;
  } | null;
}

/** The formula of the figure that has the keyboard, under the grid as in a spreadsheet. */
export function CellFormula({ cell }: CellFormulaProps) {
  const { say } = useWords();
  return (
    <p role="status" className="min-h-10 min-w-0 flex-1 basis-80 text-small text-muted sm:min-h-5">
      {cell === null ? (
        'A blank line keeps its progress. Go to a figure to see why it is what it is.'
      ) : (
        <>
          <span className="font-medium text-text">
            {cell.column} of {cell.line}, {moneyText(cell.explained.amount)}
          </span>
          {' = '}
          {say(cell.explained.formula)}
          {cell.explained.inputs.length > 0 && ': '}
          {cell.explained.inputs
            .map(({ name, amount, text }) => `${say(name)} ${amount === null ? text : moneyText(amount)}`)
            .join(' · ')}
        </>
      )}
    </p>
  );
}
