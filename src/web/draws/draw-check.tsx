import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { LowerDraw } from './lower-draw.tsx';
import { retainageWords } from './retainage-words.ts';

type Schedule = AnswerOf<typeof readDraws>;

interface DrawCheckProps {
  readonly schedule: Schedule;
  readonly draw: Schedule['draws'][number];
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** One draw to tick. A billed one is linked to its invoice; one that other bills cut short can be lowered to what they left. */
export function DrawCheck({ schedule, draw, checked, onCheck }: DrawCheckProps) {
  const hint = useId();
  const { state, invoice, lowerTo } = draw;
  const done = state === 'billed' || state === 'covered';
  const notes = [draw.milestone, retainageWords(draw.retainage)].filter(Boolean).join(' · ');
  return (
    <li
      className={classNames(
        'relative border-b border-line py-1 pointer-coarse:min-h-11',
        done && 'text-muted',
      )}
    >
      {/* The whole row is pressed, so that what stands below the name stands close to it under a finger too. */}
      <label
        className={classNames(
          'flex min-h-8 items-start gap-2 py-1 pointer-coarse:pt-2',
          !done && 'after:absolute after:inset-0',
        )}
      >
        <input
          type="checkbox"
          checked={checked || state === 'billed'}
          disabled={done}
          aria-describedby={hint}
          onChange={(event) => onCheck(event.target.checked)}
          className="relative z-10 mt-0.5 size-4.5 shrink-0 accent-accent"
        />
        <span className="min-w-0 grow">{draw.label}</span>
        <Money amount={draw.amount} className={done ? '' : 'font-medium'} />
      </label>
      <div id={hint} className="pb-1 pl-6.5 text-small text-muted empty:hidden">
        {notes && <p>{notes}</p>}
        {invoice && (
          <p>
            Billed on{' '}
            <Link to="/invoices/$id" params={{ id: invoice.id }} className={classNames(textLink, 'relative')}>
              {invoice.number}
            </Link>
          </p>
        )}
        {state === 'covered' && <p>Covered by other bills</p>}
        {lowerTo !== null && (
          <p>Other bills left {moneyText(lowerTo, schedule.currency)} of the contract for it.</p>
        )}
      </div>
      {lowerTo !== null && (
        <div className="relative flex flex-wrap gap-2 pb-1 pl-6.5">
          <LowerDraw schedule={schedule} draw={{ ...draw, lowerTo }} />
        </div>
      )}
    </li>
  );
}
