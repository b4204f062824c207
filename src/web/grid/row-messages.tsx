import { classNames } from '#web/ui/class-names.ts';
import type { CellMessage } from './grid-column.ts';

interface RowMessagesProps {
  readonly id: string;
  readonly messages: readonly CellMessage[];
  readonly indent: boolean;
}

/** What is wrong with a row, under it. */
export function RowMessages({ id, messages, indent }: RowMessagesProps) {
  if (messages.length === 0) return null;
  return (
    <td id={id} className="col-span-full">
      {messages.map(({ column, text, tone }) => (
        <p
          key={`${column} ${text}`}
          title={text}
          className={classNames(
            'sticky left-0 h-5 w-fit max-w-full truncate pr-2 text-small',
            indent ? 'pl-11' : 'pl-2',
            tone === 'error' ? 'text-danger' : 'text-caution',
          )}
        >
          {text}
        </p>
      ))}
    </td>
  );
}
