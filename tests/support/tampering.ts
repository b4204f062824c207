/** One way to tamper with the example books, and the fault that the books check has to name for it. */
export interface Tampering {
  readonly what: string;
  readonly tampering: string;
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** The names by which a tampering finds what it changes, as SQL. */
export const invoice = (number: string) => `(select id from invoice where number = '${number}')`;
export const account = (name: string) => `(select id from account where name = '${name}')`;
export const entry = (number: number) => `(select id from entry where number = ${number})`;
export const line = (description: string) =>
  `line_id = (select id from estimate_line where description = '${description}')`;
