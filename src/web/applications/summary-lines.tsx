import type { ReactNode } from 'react';
import type { z } from 'zod';
import { SUMMARY_FORMULAS, type SummaryLine } from '#core/applications/summary-formulas.ts';
import type { application } from '#endpoints/application-shapes.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';
import { WhyFigure } from './why-figure.tsx';

interface SummaryLinesProps {
  readonly summary: z.output<typeof application>['summary'];
  readonly why: (line: SummaryLine) => ReactNode;
}

const lines: readonly SummaryLine[] = ['L1', 'L2', 'L3', 'L4', 'L5a', 'L5b', 'L5', 'L6', 'L7', 'L8', 'L9'];
const sums: ReadonlySet<SummaryLine> = new Set(['L3', 'L6', 'L8']);
const parts: ReadonlySet<SummaryLine> = new Set(['L5a', 'L5b']);

/** The summary of an application for payment, L1 to L9; every figure says why it is what it is. */
export function SummaryLines({ summary, why }: SummaryLinesProps) {
  const { say } = useWords();
  return (
    <dl aria-label={say('Summary of the application')}>
      {lines.map((line) => (
        <SumRow
          key={line}
          strong={sums.has(line)}
          muted={parts.has(line)}
          label={
            <span className="flex">
              <span className="w-8 shrink-0 text-small leading-[inherit] font-normal text-muted">{line}</span>
              {say(SUMMARY_FORMULAS[line].title)}
            </span>
          }
        >
          {/* All as wide, so that an open explanation stands beside the figures and over none. */}
          <WhyFigure
            label={`${line} ${say(SUMMARY_FORMULAS[line].title)}`}
            className="w-36"
            why={() => why(line)}
          >
            <Money amount={summary[line]} className={line === 'L8' ? 'text-title' : ''} />
          </WhyFigure>
        </SumRow>
      ))}
    </dl>
  );
}
