import type { DrawRetainage } from '#core/draws/draw.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { Percent } from '#core/money/percent.ts';
import type { Word } from '#core/words/company-words.ts';
import type { LineRetainage, RateRule, RetainageCap, RetainageRule, StepDownRule } from './retainage-rule.ts';

/**
 * Everything that is agreed on retainage: the rule, the rate of stored materials, what lines and draws say of their own,
 * and whether it is taken of the work with its tax.
 * @example const agreed: AgreedRetainage = { rule: { kind: 'flat', rate: 10_000_000n }, storedRate: 10_000_000n, lines: [], draws: [], onTax: false };
 */
export interface AgreedRetainage {
  readonly rule: RetainageRule;
  readonly storedRate: Percent;
  readonly lines: readonly { readonly description: string; readonly retainage: LineRetainage }[];
  readonly draws: readonly { readonly name: string; readonly retainage: DrawRetainage }[];
  readonly onTax: boolean;
}

/**
 * How a reader's language writes amounts and percentages, which are handed as decimal strings; `exponent` is that of
 * the currency, `draw` what the company calls a draw.
 * @example const writing: Writing = { exponent: 2, money: (amount) => `$${amount}`, percent: (percent) => `${percent}%`, draw };
 */
export interface Writing {
  readonly exponent: number;
  readonly money: (amount: string) => string;
  readonly percent: (percent: string) => string;
  readonly draw: Word;
}

// So many names are read as a list; what comes after them is counted.
const NAMED = 8;

const MEASURES = {
  work_and_stored: 'the contract is complete, stored materials counted',
  work: 'the contract’s work is complete',
  line: 'a line is complete',
} as const;

/**
 * The terms of retainage in sentences that a customer could read, the rule first; screens and documents print these.
 * @example retainageInWords(agreed, writing) // ['10% of each bill is held until completion.']
 */
export function retainageInWords(agreed: AgreedRetainage, writing: Writing): readonly string[] {
  const { rule, draws, onTax } = agreed;
  if (!holdsSomething(agreed)) return ['Nothing is held.'];
  const ofDraws = drawsInWords(
    draws.filter((draw) => rule.kind !== 'none' || draw.retainage.kind === 'rate'),
    writing,
  );
  if (rule.kind === 'none') return ofDraws;
  return [
    ...ruleSentences(agreed, writing),
    ...linesInWords(agreed, writing),
    ...storedInWords(agreed, writing),
    ...ofDraws,
    ...(onTax ? ['It is taken of the work with its tax.'] : []),
  ];
}

/**
 * Whether anything may ever be held under these terms.
 * @example holdsSomething({ rule: { kind: 'none' }, draws: [] }) // false
 */
export function holdsSomething({ rule, draws }: Pick<AgreedRetainage, 'rule' | 'draws'>): boolean {
  return rule.kind !== 'none' || draws.some((draw) => draw.retainage.kind === 'rate');
}

const percentIn = (rate: Percent, { percent }: Writing): string => percent(formatPercent(rate));
const moneyIn = (minor: bigint, { money, exponent }: Writing): string => money(formatMoney(minor, exponent));

function ruleSentences({ rule, lines }: AgreedRetainage, writing: Writing): readonly string[] {
  switch (rule.kind) {
    case 'none':
      return [];
    case 'capped':
      return [rateInWords(rule.rule, lines, writing), capInWords(rule.cap, writing)];
    case 'fixed': {
      const { pace, sumMinor } = rule;
      const step = pace.kind === 'rate' ? percentIn(pace.rate, writing) : moneyIn(pace.amountMinor, writing);
      return [`${step} of each bill is held until ${moneyIn(sumMinor, writing)} is reached.`];
    }
    default:
      return [rateInWords(rule, lines, writing)];
  }
}

function rateInWords(rule: RateRule, lines: AgreedRetainage['lines'], writing: Writing): string {
  const rate = percentIn(rule.rate, writing);
  if (rule.kind === 'step_down') return stepsInWords(rule, writing);
  const sameForAll = lines.length > 0 && !lines.some((line) => isOwn(line.retainage));
  return rule.kind === 'flat' || sameForAll
    ? `${rate} of each bill is held until completion.`
    : `Lines hold at rates or amounts of their own; the others at ${rate}.`;
}

function stepsInWords(rule: StepDownRule, writing: Writing): string {
  const isRetroactive = rule.effect === 'retroactive';
  const steps = rule.steps.map(({ threshold, rate }) => {
    const from = `once more than ${percentIn(threshold, writing)} of ${MEASURES[rule.measure]}`;
    if (rate === 0n)
      return isRetroactive ? `${from}, everything is released` : `${from}, nothing more is held`;
    const next = percentIn(rate, writing);
    return isRetroactive
      ? `${from}, only ${next} of all work stays held and the rest is released`
      : `${from}, ${next} of later work`;
  });
  return `${percentIn(rule.rate, writing)} of each bill is held; ${steps.join('; ')}.`;
}

function capInWords(cap: RetainageCap, writing: Writing): string {
  return cap.kind === 'sum'
    ? `Never more than ${moneyIn(cap.sumMinor, writing)} in all.`
    : `Never more than ${percentIn(cap.percent, writing)} of the contract sum in all.`;
}

const isOwn = ({ kind }: LineRetainage): boolean => kind === 'rate' || kind === 'amount';

// Rates and amounts of lines count only where the rule goes by line; what is exempt is exempt from every rule.
function linesInWords({ rule, lines }: AgreedRetainage, writing: Writing): readonly string[] {
  const goesByLine = (rule.kind === 'capped' ? rule.rule : rule).kind === 'by_line';
  const said = lines.flatMap(({ description: name, retainage }) => {
    if (retainage.kind === 'exempt') return [{ name, what: null }];
    if (!goesByLine || !isOwn(retainage)) return [];
    const what =
      retainage.kind === 'rate'
        ? percentIn(retainage.rate, writing)
        : retainage.kind === 'amount'
          ? moneyIn(retainage.amountMinor, writing)
          : null;
    return [{ name, what }];
  });
  return grouped(said).map(([what, names]) =>
    what === null ? `Nothing is held of ${listed(names)}.` : `Of ${listed(names)}, ${what} is held.`,
  );
}

// Said only where stored materials are held at another rate than work.
function storedInWords({ rule, storedRate }: AgreedRetainage, writing: Writing): readonly string[] {
  if (storedRate === rateOf(rule)) return [];
  return storedRate === 0n
    ? ['Nothing is held of stored materials.']
    : [`Of stored materials, ${percentIn(storedRate, writing)} is held.`];
}

function rateOf(rule: RetainageRule): Percent {
  switch (rule.kind) {
    case 'none':
      return 0n;
    case 'capped':
      return rule.rule.rate;
    case 'fixed':
      return rule.pace.kind === 'rate' ? rule.pace.rate : 0n;
    default:
      return rule.rate;
  }
}

function drawsInWords(draws: AgreedRetainage['draws'], writing: Writing): readonly string[] {
  const own = draws.flatMap(({ name, retainage }) => {
    if (retainage.kind === 'as_contract') return [];
    return [{ name, what: retainage.kind === 'exempt' ? null : percentIn(retainage.rate, writing) }];
  });
  return grouped(own).map(([what, names]) => {
    const some = `the ${names.length === 1 ? writing.draw.one : writing.draw.many} ${listed(names)}`;
    return what === null ? `Nothing is held of ${some}.` : `Of ${some}, ${what} is held.`;
  });
}

function grouped(
  said: readonly { readonly name: string; readonly what: string | null }[],
): readonly (readonly [string | null, readonly string[]])[] {
  const groups = Map.groupBy(said, (one) => one.what);
  return [...groups].map(([what, group]) => [what, group.map((one) => one.name)] as const);
}

function listed(names: readonly string[]): string {
  const beyond = names.length - NAMED;
  const all = beyond > 1 ? [...names.slice(0, NAMED), `${beyond} more`] : names;
  return all.length === 1 ? String(all[0]) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
