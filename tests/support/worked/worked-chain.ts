import { contractSum } from '#core/billing/contract-sum.ts';
import { planVoid } from '#core/billing/plan-void.ts';
import type { DrawEffect } from '#core/change-orders/change-order.ts';
import { drawTally } from '#core/draws/draw-tally.ts';
import { refusalSentence } from '#core/refusal-sentence.ts';
import { ok, type Result } from '#core/result.ts';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  changeOrder,
  openChain,
  tryApprove,
  tryChainBill,
} from '#tests/support/chain.ts';
import { lastPlan, minor, request, voidNewest } from '#tests/support/job.ts';
import type { Row, WorkedExample } from './worked-example.ts';
import { readRequest } from './worked-request.ts';
import { readTerms } from './worked-terms.ts';
import { plainAmount, writeAmount } from './written-figures.ts';

const ENGLISH = { currency: 'USD', exponent: 2, locale: 'en-US' };

/** `Draws Deposit 10,000.00 exempt, Framing 30%, Completion balance` */
function readDraws(term: string): NonNullable<ChainTerms['draws']> {
  return term
    .replace('Draws ', '')
    .split(/, (?=[A-Z])/)
    .map((draw) => {
      const [name = '', entry = '', retainage] = draw.split(' ');
      return retainage === undefined ? [name, plainAmount(entry)] : [name, plainAmount(entry), retainage];
    });
}

const drawId = (position: string) => `d${position}`;

/** `change order 5,000.00, adds Glazing`, `change order (700.00), lowers draw 2 by 700.00` */
function readChange(typed: string, count: number): { readonly net: string; readonly effect: DrawEffect } {
  const [amount = '', effect = ''] = typed.replace('change order ', '').split(/, (?=adds|raises|lowers)/);
  const net = plainAmount(amount);
  const [verb, , position = '', , by = ''] = effect.split(' ');
  if (verb === 'adds')
    return {
      net,
      effect: { kind: 'add', drawId: drawId(String(count + 1)), name: effect.replace('adds ', '') },
    };
  if (verb === 'raises') return { net, effect: { kind: 'raise', drawId: drawId(position) } };
  if (verb === 'lowers') {
    const draws = [{ drawId: drawId(position), byMinor: minor(plainAmount(by)) }];
    return { net, effect: { kind: 'lower', draws } };
  }
  return { net, effect: { kind: 'none' } };
}

function voidLast(chain: Chain): Result<Chain> {
  const newest = chain.job.bills.findLast((bill) => !bill.isVoid);
  const number = newest?.invoiceId ?? '';
  const day = '2026-04-14';
  const allowed = planVoid({
    ...{ state: 'issued', number, newestNumber: number, isNewest: true, paidMinor: 0n },
    ...{ invoiceDate: day, voidDate: day, older: null, changedDraw: null },
  });
  return allowed.ok ? ok({ ...chain, job: voidNewest(chain.job) }) : allowed;
}

function takeStep(chain: Chain, typed: string): Result<Chain> {
  if (typed === 'void') return voidLast(chain);
  if (typed.startsWith('change order ')) {
    const { net, effect } = readChange(typed, chain.draws.length);
    return tryApprove(chain, changeOrder(chain, [net], effect));
  }
  const ticked = /^draws? ([\d, ]+)$/.exec(typed)?.[1];
  const asked =
    ticked === undefined
      ? readRequest(typed, 2)
      : request({ kind: 'draws', drawIds: ticked.split(', ').map(drawId) });
  return tryChainBill(chain, asked);
}

function stateOf(chain: Chain): string {
  const { lines, billedMinor } = chainContract(chain);
  if (billedMinor > contractSum({ lines })) return 'billed over contract';
  return lines.every((line) => line.billedMinor === line.scheduledMinor) ? 'fully invoiced' : 'open';
}

function cellOf(heading: string, chain: Chain, isBill: boolean, refused: string): string {
  const contract = chainContract(chain);
  const tally = drawTally(contract);
  const plan = isBill ? lastPlan(chain.job) : null;
  const ofBill = (figure: 'grossMinor' | 'withheldMinor' | 'dueMinor') =>
    plan === null ? '' : writeAmount(plan[figure]);
  const cells: Readonly<Record<string, () => string>> = {
    prints: () => plan?.drawLines.map((line) => line.label).join(', ') ?? '',
    'this bill': () => ofBill('grossMinor'),
    withheld: () => ofBill('withheldMinor'),
    due: () => ofBill('dueMinor'),
    'contract sum': () => writeAmount(contractSum(contract)),
    'billed to date': () => writeAmount(contract.billedMinor),
    held: () => writeAmount(contract.heldMinor),
    unbilled: () => writeAmount(contractSum(contract) - contract.billedMinor),
    unscheduled: () => writeAmount(tally.unscheduledMinor),
    'draws left': () => writeAmount(tally.unbilledMinor),
    'can be ticked': () => writeAmount(tally.mostMinor),
    draws: () => tally.draws.map(({ state }) => state).join(', '),
    state: () => stateOf(chain),
    refused: () => refused,
  };
  const cell = cells[heading];
  if (cell === undefined) throw new Error(`No example of draws has a column "${heading}".`);
  return cell();
}

/** Takes the steps of a contract with draws or change orders as the page tells them, and figures its table again. */
export function workChain({ terms, headings, rows }: WorkedExample): Row[] {
  const drawn = terms.find((term) => term.startsWith('Draws '));
  const job = readTerms(terms.filter((term) => term !== drawn));
  let chain = openChain(drawn === undefined ? job : { ...job, draws: readDraws(drawn) });
  return rows.map((written) => {
    const step = written.step ?? '';
    const taken = takeStep(chain, step);
    const refused = taken.ok ? '' : refusalSentence(taken.refusal, ENGLISH).sentence;
    if (refused !== '' && !headings.includes('refused')) throw new Error(`"${step}" is refused: ${refused}`);
    const isBill = taken.ok && taken.value.job.bills.length > chain.job.bills.length;
    chain = taken.ok ? taken.value : chain;
    const cells = headings.map((heading) => [
      heading,
      heading === 'step' ? step : cellOf(heading, chain, isBill, refused),
    ]);
    return Object.fromEntries(cells);
  });
}
