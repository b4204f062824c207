/** A line of the contract that a draw can be spread over. */
export interface SpreadLine {
  readonly id: string;
  readonly section: string;
  readonly description: string;
}

const ALL = 'all';
const OWN = 'own';

/** What a draw can be spread over: every line, one section, or one line; and the lines that were chosen elsewhere. */
export function spreadChoices(lines: readonly SpreadLine[]) {
  const sections = [...new Set(lines.map(({ section }) => section))].filter(Boolean);
  return [
    { value: ALL, label: 'All lines' },
    ...sections.map((section) => ({ value: `section ${section}`, label: section })),
    ...lines.map(({ id, description }) => ({ value: id, label: description })),
    { value: OWN, label: 'Chosen lines' },
  ];
}

/** The choice that a draw's lines are. */
export function spreadOf(lines: readonly SpreadLine[], lineIds: readonly string[] | null): string {
  if (lineIds === null) return ALL;
  const [only] = lineIds;
  if (only !== undefined && lineIds.length === 1) return only;
  const section = lines.find(({ id }) => id === only)?.section ?? '';
  const whole = linesOfSection(lines, section);
  const same = whole.length === lineIds.length && whole.every((id) => lineIds.includes(id));
  return section !== '' && same ? `section ${section}` : OWN;
}

/** The lines of a choice; those that were chosen elsewhere stay. */
export function linesOfSpread(
  lines: readonly SpreadLine[],
  choice: string,
  before: readonly string[] | null,
): readonly string[] | null {
  if (choice === ALL) return null;
  if (lines.some(({ id }) => id === choice)) return [choice];
  return choice.startsWith('section ') ? linesOfSection(lines, choice.slice('section '.length)) : before;
}

function linesOfSection(lines: readonly SpreadLine[], section: string): readonly string[] {
  return lines.filter((line) => line.section === section).map(({ id }) => id);
}
