import { Check, CircleAlert, CircleX, Info } from 'lucide-react';
import { moneyText } from '#web/lib/money-text.ts';
import { useWords } from '#web/words/use-words.ts';
import { type ChecklistLine, checklistWords } from './checklist-words.ts';

interface PacketChecklistProps {
  readonly items: readonly ChecklistLine[];
  readonly currency: string;
}

const marks = {
  ready: { Icon: Check, word: 'Ready', look: 'text-accent' },
  missing: { Icon: CircleAlert, word: 'Missing', look: 'text-caution' },
  blocking: { Icon: CircleX, word: 'Keeps it from being made', look: 'text-danger' },
  note: { Icon: Info, word: 'To know', look: 'text-muted' },
} as const;

/** What a packet holds and what it lacks, before it is made. */
export function PacketChecklist({ items, currency }: PacketChecklistProps) {
  const { say } = useWords();
  const money = (amount: string) => moneyText(amount, currency);
  return (
    <ul aria-label="Checklist" className="flex flex-col">
      {items.map((item) => {
        const { Icon, word, look } = marks[item.state];
        return (
          <li key={item.key} className="flex items-start gap-2 border-b border-line py-1.5 last:border-b-0">
            <Icon size={16} role="img" aria-label={word} className={`mt-0.5 shrink-0 ${look}`} />
            <span className="min-w-0">{checklistWords(item, { money, say })}</span>
          </li>
        );
      })}
    </ul>
  );
}
