import { formatMoney } from '#core/money/format-money.ts';
import type { Statement, StatementKind } from '#core/statements/plan-statement.ts';
import type { Letterhead } from '#documents/letterhead.ts';
import { renderDocument } from '#documents/render-document.ts';
import type { StatementDocument, StatementDocumentMovement } from '#documents/statement-document.ts';
import { sha256 } from '#io/sha256.ts';
import type { Acting } from './acting.ts';
import { customerStatement, type StatementPeriod } from './customer-statement.ts';
import { letterhead } from './letterhead.ts';
import type { PrintedFile } from './print-invoice.ts';
import type { Services } from './services.ts';

const NAMED = ['invoice', 'credit_note', 'take_over', 'void', 'payment', 'payment_reversed'] as const;

function kindOf(kind: string): StatementDocumentMovement['kind'] {
  return NAMED.find((named) => named === kind) ?? 'other';
}

function statementDocument(
  statement: Statement,
  { from, to, kind }: StatementPeriod & { readonly kind: StatementKind },
  head: Letterhead,
  exponent: number,
): StatementDocument {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    ...head,
    kind,
    from,
    to,
    before: money(statement.beforeMinor),
    movements: statement.movements.map((movement) => ({
      date: movement.date,
      kind: kindOf(movement.kind),
      number: movement.number,
      about: movement.about,
      amount: money(movement.amountMinor),
      balance: money(movement.balanceMinor),
    })),
    items: statement.items.map(({ openMinor, ...item }) => ({ ...item, open: money(openMinor) })),
    charged: money(statement.chargedMinor),
    takenOff: money(statement.takenOffMinor),
    balance: money(statement.balanceMinor),
    ages: statement.ages.map(({ band, amountMinor }) => ({
      band: band as StatementDocument['ages'][number]['band'],
      amount: money(amountMinor),
    })),
    credit: money(statement.creditMinor),
    held: money(statement.heldMinor),
  };
}

/** A customer's statement as a document: its transactions, its open items, or the balance carried forward. */
export async function printStatement(
  services: Services,
  acting: Acting,
  customerId: string,
  asked: StatementPeriod & { readonly kind: StatementKind },
): Promise<PrintedFile> {
  const { statement, parties, logo } = await customerStatement(services, acting, customerId, asked);
  const document = statementDocument(statement, asked, letterhead(parties, logo), acting.company.exponent);
  const bytes = await renderDocument({ template: 'statement', document });
  return { name: `Statement ${parties.customerName} ${asked.to}`, bytes, sha256: sha256(bytes) };
}
