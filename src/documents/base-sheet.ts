import { languageOfWords } from './language-of-words.ts';
import type { Letterhead } from './letterhead.ts';
import type { Sheet } from './sheet.ts';
import { visibleAccent } from './visible-accent.ts';
import { words } from './words.ts';

type Particular = Pick<Sheet, 'name' | 'title' | 'stamp' | 'struck' | 'customerLabel' | 'remarks'> & {
  readonly day: string;
};

/** The accent of a company that has chosen none. */
const productAccent = '#1f5f5b';

const isText = (line: string | null): line is string => line !== null && line !== '';

// Who gets the bill at the place of the job reads its address once.
const siteOf = ({ addressLines, siteLines }: Letterhead['customer']): Sheet['site'] => {
  const written = (lines: readonly string[]) => lines.map((line) => line.trim()).join('\n');
  const isApart = siteLines.length > 0 && written(siteLines) !== written(addressLines);
  return isApart ? { label: words.site, lines: siteLines } : null;
};

/** Lays out what every document shares: who it is from, who it is for, the paper, the language and the day. */
export const baseSheet = (letterhead: Letterhead, particular: Particular): Sheet => {
  const { company, customer } = letterhead;
  const [language = '', region = null] = languageOfWords(letterhead.locale).split('-');
  return {
    ...particular,
    language,
    region,
    day: particular.day.split('-').map(Number),
    paper: letterhead.paper === 'letter' ? 'us-letter' : 'a4',
    accent: visibleAccent(company.accentColour ?? productAccent),
    // The template fills the numbers in, since only it knows them.
    pageWords: words.page('\n', '\n').split('\n'),
    company: {
      name: company.name,
      lines: [
        ...company.addressLines,
        company.phone,
        company.email,
        company.taxNumber && words.taxNumber(company.taxNumber),
      ].filter(isText),
      logo: company.logo ? words.logoOf(company.name) : null,
    },
    customer: {
      name: customer.name,
      lines: [
        ...(customer.contact ? [words.attention(customer.contact)] : []),
        ...customer.addressLines,
        customer.taxNumber && words.taxNumber(customer.taxNumber),
      ].filter(isText),
    },
    site: siteOf(customer),
    footer: letterhead.footer,
  };
};
