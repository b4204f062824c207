import { dayText } from '#web/lib/day-text.ts';

export function Day({ day }: { readonly day: string }) {
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {dayText(day)}
    </time>
  );
}
