import type { z } from 'zod';
import type { application } from '#endpoints/application-shapes.ts';
import { sumTexts } from '#web/grid/sum-texts.ts';
import { isZero } from '#web/lib/money-text.ts';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';

type Box = z.output<typeof application>['changeOrders'];

const cell = 'py-1 pl-4 text-right tabular-nums';

/** What change orders add and take out, approved in earlier months and in the month of the application. */
export function ChangeOrderBox({ box: { earlier, thisMonth, net } }: { readonly box: Box }) {
  const { ChangeOrders } = useWords();
  const additions = sumTexts([earlier.additions, thisMonth.additions]);
  const deductions = sumTexts([earlier.deductions, thisMonth.deductions]);
  if (isZero(additions) && isZero(deductions)) return null;
  const rows = [
    { label: 'Approved in earlier months', ...earlier },
    { label: 'Approved in this month', ...thisMonth },
  ];
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-line-strong/60 text-small text-muted">
          <th scope="col" className="py-1 font-medium">
            {ChangeOrders}
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            Additions
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            Deductions
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className="border-b border-line">
            <th scope="row" className="py-1 font-normal">
              {row.label}
            </th>
            <td className={cell}>
              <Money amount={row.additions} />
            </td>
            <td className={cell}>
              <Money amount={row.deductions} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-b border-line">
          <th scope="row" className="py-1 font-normal">
            Total
          </th>
          <td className={cell}>
            <Money amount={additions} />
          </td>
          <td className={cell}>
            <Money amount={deductions} />
          </td>
        </tr>
        <tr className="font-medium">
          <th scope="row" className="py-1">
            Net change
          </th>
          <td className={cell} colSpan={2}>
            <Money amount={net} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
