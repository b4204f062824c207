import { useNavigate } from '@tanstack/react-router';
import type { readEntry } from '#endpoints/books.ts';
import { reverseEntry } from '#endpoints/books.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { UndoDialog } from '#web/corrections/undo-dialog.tsx';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';

interface ReverseEntryDialogProps {
  readonly entry: AnswerOf<typeof readEntry>;
  readonly onClose: () => void;
}

/** Books the exact opposite of an entry, with the reason. */
export function ReverseEntryDialog({ entry, onClose }: ReverseEntryDialogProps) {
  const navigate = useNavigate();
  const action = useAction(reverseEntry, ({ id, number }) => {
    toast(`Entry ${entry.number} is reversed by entry ${number}`);
    onClose();
    void navigate({ to: '/books/entries/$id', params: { id } });
  });
  return (
    <UndoDialog
      title={`Reverse entry ${entry.number}?`}
      confirmLabel="Reverse the entry"
      why="Why it is reversed"
      doneOn={entry.on}
      action={action}
      onConfirm={(told) => action.run({ params: { id: entry.id }, body: told })}
      onClose={onClose}
    >
      <p>A new entry with debits and credits the other way round is booked. Both stay in the books.</p>
    </UndoDialog>
  );
}
