import { dayText } from '#web/lib/day-text.ts';

export function Day({ day }: { readonly day: string }) {
  return (
    <time dateTime={day} className="whitespace-nowrap tabular-nums">
      {dayText(day)}
    </time>
  );
}
