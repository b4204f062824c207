import { isZero } from '#web/lib/money-text.ts';
import { negated } from '#web/lib/negated.ts';
import { Money } from '#web/ui/money.tsx';

interface RetainageMovementProps {
  readonly withheld: string;
  readonly released: string;
  readonly struck?: boolean;
}

/** Withheld counts against what is due, a release for it; where there are both, each under its own name. */
export function RetainageMovement({ withheld, released, struck = false }: RetainageMovementProps) {
  const held = <Money amount={negated(withheld)} struck={struck} />;
  if (isZero(released)) return held;
  if (isZero(withheld)) return <Money amount={released} struck={struck} />;
  return (
    <span className="flex flex-col items-end">
      <span className="text-small font-normal text-muted figure-pad">Withheld</span>
      {held}
      <span className="text-small font-normal text-muted figure-pad">Released</span>
      <Money amount={released} struck={struck} />
    </span>
  );
}
