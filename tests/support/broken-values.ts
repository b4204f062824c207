type Json = Record<string, unknown>;

/** One value of a body, and where it stands: `lines.0.quantity`. */
export interface Place {
  readonly steps: readonly string[];
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

/** Every value of a body, the ones that hold others too. */
export function placesOf(value: unknown, steps: readonly string[] = []): readonly Place[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) => placesOf(one, [...steps, name]))
      : [];
  if (steps.length === 0) return inside;
  return [{ steps, path: steps.join('.'), name: steps.at(-1) ?? '', value }, ...inside];
}

function inPlace(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (one: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((one, index) => (String(index) === step ? inPlace(one, rest, change) : one));
  }
  const { [step]: old, ...others } = value as Json;
  const changed = inPlace(old, rest, change);
  return changed === undefined ? others : { ...others, [step]: changed };
}

/** The body with another value in one place; undefined takes the field out. */
export function withValue(body: unknown, { steps }: Place, value: unknown): unknown {
  return inPlace(body, steps, () => value);
}

const NUMBERS = [
  'amount',
  'percent',
  'percentToDate',
  'rate',
  'quantity',
  'unitPrice',
  'gross',
  'due',
  'installed',
  'stored',
  'storedRate',
  'threshold',
  'work',
];
// Whole numbers that may be left out.
const WHOLE = ['reissueOf'];
const DAY = /^on$|Date$|On$|Through$|^period/;
const NULLABLE = [
  'expiresOn',
  'milestone',
  'targetDate',
  'lineIds',
  'dueDate',
  'taxRateId',
  'discountPercent',
  'correctionReason',
  'overrideReason',
  'stored',
  'completedOn',
];

const NOT_A_NUMBER = [
  '1e3',
  '10,5',
  'abc',
  '-5',
  '+5',
  '.5',
  '5.',
  ' 5',
  '1 000',
  '0x10',
  'NaN',
  'Infinity',
  '',
  '٣',
  '0.123456789',
  '9'.repeat(40),
];

/** What can never stand in the place of this value, whatever the rest of the body says. */
export function brokenFor({ name, value }: Place): readonly unknown[] {
  const nothing = value === null || NULLABLE.includes(name) || name === 'closedThrough' ? [] : [null];
  if (Array.isArray(value)) return [...nothing, 'x', 7, true, {}];
  if (typeof value === 'object' && value !== null) return [...nothing, 'x', 7, true, []];
  if (typeof value === 'boolean') return [...nothing, 'true', 1, [], {}];
  if (typeof value === 'number' || WHOLE.includes(name))
    return [...nothing, String(value ?? 1), true, [], {}, 1.5, 1e300];
  const notText = [...nothing, 7, true, [], {}, [value], 'a\u0000b', 'a\ud800b', 'x'.repeat(50_000)];
  if (NUMBERS.includes(name)) return [...notText, ...NOT_A_NUMBER];
  if (/Id$|^id$/.test(name)) return [...notText, '', 'abc', '1'];
  if (DAY.test(name)) {
    return [
      ...notText,
      '',
      'today',
      '2026-02-30',
      '2026-3-1',
      '31.03.2026',
      '2026-03-31T00:00:00Z',
      '12026-01-01',
    ];
  }
  return notText;
}

const STRANGE_NUMBERS = [
  '0',
  '0.00',
  '1',
  '33.33',
  '100',
  '99.999999',
  '0.000001',
  '9999',
  '999999999999.99',
  '1'.repeat(15),
];
const STRANGE_DAYS = ['1900-01-01', '2024-02-29', '2026-03-30', '2026-04-01', '2199-12-31'];
const STRANGE_TEXTS = [' ', '\u202e', '<b>', "'; --", '{{7*7}}', '#set', '🏗️', 'é'.repeat(100)];

/** What may stand in the place of this value, and is seldom seen there. */
export function strangeFor({ name, value }: Place): readonly unknown[] {
  if (typeof value === 'boolean') return [true, false];
  if (typeof value === 'number' || WHOLE.includes(name))
    return [0, 1, 2, 30, -1, 2_147_483_647, 2_147_483_648, Number.MAX_SAFE_INTEGER];
  if (Array.isArray(value)) return [[], [...value, ...value], value.slice(1)];
  if (typeof value === 'object' && value !== null)
    return [{ kind: 'none' }, { kind: 'remaining' }, { kind: 'all' }];
  if (NUMBERS.includes(name)) return STRANGE_NUMBERS;
  if (DAY.test(name)) return [...STRANGE_DAYS, null];
  return [...STRANGE_TEXTS, null];
}
