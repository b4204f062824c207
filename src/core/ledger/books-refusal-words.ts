import type { WordsFor } from '#core/refusal-words.ts';
import { MOST_LINES } from '#core/reports/most-lines.ts';

type BooksCode =
  | 'report_too_long'
  | 'journal_unbalanced'
  | 'account_by_documents'
  | 'account_unknown'
  | 'account_code_taken'
  | 'account_name_taken'
  | 'account_has_role'
  | 'account_has_balance'
  | 'account_archived'
  | 'journal_part_missing'
  | 'already_reversed'
  | 'reversed_by_document'
  | 'contract_unknown'
  | 'reversed_before_entry';

const counted = (count: number): string => count.toLocaleString('en-US');

/**
 * The words of what can go wrong with the books and their reports.
 * @example BOOKS_REFUSAL_WORDS.journal_unbalanced.title // 'Debits and credits differ'
 */
export const BOOKS_REFUSAL_WORDS: WordsFor<BooksCode> = {
  report_too_long: {
    status: 422,
    title: 'Too long for one report',
    sentence: ({ most }) =>
      `There are more than ${counted(most)} lines between these days. Choose a later "from", an earlier "to", or one account${most < MOST_LINES.inFile ? `; a CSV or Excel file that is made in the background has up to ${counted(MOST_LINES.inFile)}` : ''}.`,
  },
  journal_unbalanced: {
    status: 422,
    title: 'Debits and credits differ',
    sentence: ({ differenceMinor }, { money }) =>
      differenceMinor > 0n
        ? `The debits are ${money(differenceMinor)} more than the credits. Both sides of an entry come to the same.`
        : `The credits are ${money(-differenceMinor)} more than the debits. Both sides of an entry come to the same.`,
  },
  account_by_documents: {
    status: 422,
    title: 'Kept by documents',
    sentence: ({ name }) =>
      `${name} is kept by invoices, credit notes and payments, so that it always says what they say. Write one of those, or choose another account.`,
  },
  account_unknown: {
    status: 422,
    title: 'No such account',
    sentence: () => 'The account of one of the lines does not exist. Choose another one.',
  },
  account_code_taken: {
    status: 409,
    title: 'Number used before',
    sentence: ({ code }) => `Another account has the number ${code}. Choose a number that is free.`,
  },
  account_name_taken: {
    status: 409,
    title: 'Name used before',
    sentence: ({ name, code }) =>
      `Account ${code} is called ${name} already. Choose another name, so that the two can be told apart.`,
  },
  account_has_role: {
    status: 409,
    title: 'Booked to by documents',
    sentence: ({ name }) =>
      `${name} is an account that invoices and payments book to, so it stays. Give it another name or number instead.`,
  },
  account_has_balance: {
    status: 409,
    title: 'Not empty',
    sentence: ({ name, balanceMinor }, { money }) =>
      `${name} has a balance of ${balanceMinor < 0n ? `${money(-balanceMinor)} in credit` : money(balanceMinor)}. Write an entry that brings it to zero, then archive it.`,
  },
  account_archived: {
    status: 422,
    title: 'Archived account',
    sentence: ({ name }) =>
      `${name} is archived. Choose another account, or bring it back under Books, Accounts.`,
  },
  journal_part_missing: {
    status: 404,
    title: 'No such file',
    sentence: ({ part, parts }) =>
      parts === 0
        ? 'Nothing was booked in these days. Choose other ones.'
        : `There is no file ${part}: these days come in ${parts}. Ask for one of them.`,
  },
  already_reversed: {
    status: 409,
    title: 'Reversed before',
    sentence: ({ number }) => `Entry ${number} is reversed already. If that was wrong, write a new entry.`,
  },
  reversed_by_document: {
    status: 409,
    title: 'Booked by a document',
    sentence: ({ number }) =>
      `Entry ${number} was booked by a document or is a reversal itself. Void the document or reverse the payment instead.`,
  },
  contract_unknown: {
    status: 422,
    title: 'No such contract',
    sentence: ({ number }) =>
      `There is no contract ${number} here. Write the number of its estimate, such as EST-0001.`,
  },
  reversed_before_entry: {
    status: 422,
    title: 'Reversed too early',
    sentence: ({ number, date }) => `Entry ${number} is of ${date}. Choose that day or a later one.`,
  },
};
