import type { z } from 'zod';
import type { tally } from '#endpoints/tally.ts';
import { isZero } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useWords } from '#web/words/use-words.ts';
import type { SwatchKind } from './bar-swatch.tsx';
import { BarSwatch } from './bar-swatch.tsx';
import { Money } from './money.tsx';
import { SumRow } from './sum-row.tsx';

interface StandingRowsProps {
  readonly tally: z.output<typeof tally>;
}

/** Where a contract stands, as lines of a sum; each figure carries the look that it has in the bar. */
export function StandingRows({ tally: figures }: StandingRowsProps) {
  const { Retainage } = useWords();
  const over = !isZero(figures.over);
  const percent = figures.percentBilled === null ? '' : `, ${percentText(figures.percentBilled)}`;
  return (
    <>
      <SumRow label={`Billed to date${percent}`}>
        <Money amount={figures.billed} />
      </SumRow>
      <SumRow label={<Marked kind="collected">Collected</Marked>}>
        <Money amount={figures.collected} />
      </SumRow>
      {!isZero(figures.fromAdvance) && (
        <SumRow label={<Marked kind="collected">From advance</Marked>}>
          <Money amount={figures.fromAdvance} />
        </SumRow>
      )}
      <SumRow label={<Marked kind="outstanding">Outstanding</Marked>}>
        <Money amount={figures.outstanding} />
      </SumRow>
      <SumRow label={<Marked kind="held">{`${Retainage} held`}</Marked>}>
        <Money amount={figures.held} />
      </SumRow>
      {over ? (
        <SumRow label={<Marked kind="over">Billed over contract</Marked>}>
          <Money amount={figures.over} className="text-danger" />
        </SumRow>
      ) : (
        <SumRow label={<Marked kind="unbilled">Unbilled</Marked>}>
          <Money amount={figures.unbilled} />
        </SumRow>
      )}
    </>
  );
}

function Marked({ kind, children }: { readonly kind: SwatchKind; readonly children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <BarSwatch kind={kind} />
      {children}
    </span>
  );
}
