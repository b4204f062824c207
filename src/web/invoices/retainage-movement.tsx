import { isZero } from '#web/lib/money-text.ts';
import { negated } from '#web/lib/negated.ts';
import { Money } from '#web/ui/money.tsx';

interface RetainageMovementProps {
  readonly withheld: string;
  readonly released: string;
  readonly struck?: boolean;
}

/** Withheld counts against what is due, a release for it; where a bill has both, one stands above the other. */
export function RetainageMovement({ withheld, released, struck = false }: RetainageMovementProps) {
  const held = <Money amount={negated(withheld)} struck={struck} />;
  if (isZero(released)) return held;
  return (
    <span className="flex flex-col">
      {!isZero(withheld) && held}
      <Money amount={released} struck={struck} />
    </span>
  );
}
