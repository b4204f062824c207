/**
 * What the letter of a packet is written from: everything as it is printed.
 * @example const facts: LetterFacts = { bill: 'Application 3', job: 'Office conversion', through: 'Apr 30, 2026', due: '$68,757.37', dueBy: 'May 30, 2026', contact: 'Dana Fox' };
 */
export interface LetterFacts {
  readonly bill: string;
  readonly job: string;
  readonly through: string;
  readonly due: string;
  readonly dueBy: string;
  readonly contact: string | null;
}

/**
 * The letter that a packet starts from; whoever makes the packet writes it as they like.
 * @example packetLetter(facts).startsWith('Dear Dana Fox,')
 */
export function packetLetter({ bill, job, through, due, dueBy, contact }: LetterFacts): string {
  return [
    contact ? `Dear ${contact},` : 'To whom it may concern,',
    `Please find enclosed ${bill} for ${job}, for the work through ${through}. The payment due is ${due}, by ${dueBy}.`,
    'The contents below name everything that goes along. Please tell us what is missing or unclear.',
    'Kind regards',
  ].join('\n\n');
}
