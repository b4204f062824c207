import { words } from './words.ts';

/** Why no tax is charged, with its reason or number, as a document says it; null where it is charged. */
export const taxNote = ({
  taxNote: note,
  taxReason,
}: {
  readonly taxNote: keyof typeof words.taxNotes | null;
  readonly taxReason: string;
}): string | null => (note === null ? null : [words.taxNotes[note], taxReason].filter(Boolean).join(' '));
