import { describe, expect, it, test } from 'vitest';
import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import type { AttachmentShown } from '#core/attachments/attachment-shown.ts';
import { packetChecklist } from './packet-checklist.ts';
import type { PacketFileFacts } from './packet-file-items.ts';
import { planWaiver } from './plan-waiver.ts';
import { suggestWaivers } from './suggest-waivers.ts';

const bill = { number: 'INV-2', dueMinor: 4_000_000n, paidMinor: 0n, creditedMinor: 500_000n };

test.each([
  ['conditional_progress', 0n, 3_500_000n],
  ['conditional_final', 3_500_000n, 3_500_000n],
  ['unconditional_progress', 3_500_000n, 3_500_000n],
  ['unconditional_final', 3_500_000n, 3_500_000n],
] as const)('a waiver that is %s, with %s paid, names %s', (kind, paidMinor, amountMinor) => {
  expect(planWaiver(kind, { ...bill, paidMinor })).toEqual({ ok: true, value: amountMinor });
});

test.each([
  ['unconditional_progress', 0n, 3_500_000n],
  ['unconditional_final', 3_499_999n, 1n],
] as const)('no waiver that is %s before everything is paid', (kind, paidMinor, openMinor) => {
  expect(planWaiver(kind, { ...bill, paidMinor })).toEqual({
    ok: false,
    refusal: { code: 'waiver_before_payment', details: { number: 'INV-2', openMinor } },
  });
});

describe('the waivers that are offered', () => {
  const candidate = (number: string, paidMinor: bigint, isFinal = false) => ({
    invoiceId: number,
    number,
    dueMinor: 100n,
    paidMinor,
    creditedMinor: 0n,
    isFinal,
  });
  const offered = (...bills: ReturnType<typeof candidate>[]) =>
    suggestWaivers(bills).map(
      (offer) =>
        `${offer.number} ${offer.kind} ${offer.openMinor > 0n ? `open ${offer.openMinor}` : offer.amountMinor}${offer.suggested ? ' ✓' : ''}`,
    );

  it('are conditional for the bill itself, unconditional for the paid one before it', () => {
    expect(offered(candidate('1', 100n), candidate('2', 100n), candidate('3', 0n))).toEqual([
      '3 conditional_progress 100 ✓',
      '3 unconditional_progress open 100',
      '2 unconditional_progress 100 ✓',
    ]);
  });

  it('leave the one before it out while it is unpaid', () => {
    expect(offered(candidate('1', 40n), candidate('2', 0n))).toEqual([
      '2 conditional_progress 100 ✓',
      '2 unconditional_progress open 100',
      '1 unconditional_progress open 60',
    ]);
  });

  it('are the final ones for the bill that ends the contract, unconditional once it is paid', () => {
    expect(offered(candidate('5', 100n, true))).toEqual([
      '5 conditional_final 100',
      '5 unconditional_final 100 ✓',
    ]);
  });

  it('are none without a bill', () => {
    expect(offered()).toEqual([]);
  });
});

describe('the checklist of a packet', () => {
  const file = (
    kind: AttachmentKind,
    shown: AttachmentShown = 'pages',
    more: Partial<PacketFileFacts> = {},
  ): PacketFileFacts => ({
    kind,
    name: `${kind}.${shown}`,
    mediaType: 'application/pdf',
    shown,
    pageBytes: shown === 'pages' ? 1000 : null,
    ...more,
  });
  const large = file('other', 'pages', { pageBytes: 104_857_600 });
  const whole = {
    isApplication: true,
    isCertified: true,
    storedMinor: 750_000n,
    heldMinor: 0n,
    pendingChangeOrders: 0,
    before: { number: 'INV-1', openMinor: 0n },
    files: [file('insurance'), file('photo'), file('stored_materials')],
    mostPageBytes: 100 * 1024 * 1024,
  } as const;
  const listed = (facts: Partial<Parameters<typeof packetChecklist>[0]>) =>
    packetChecklist({ ...whole, ...facts })
      .filter(({ state }) => state !== 'ready')
      .map(({ key, state, amountMinor, names }) =>
        [key, state, amountMinor, ...names].filter((part) => part !== null).join(' '),
      );

  it.each([
    ['everything is there', {}, []],
    [
      'nothing is attached',
      { files: [] },
      ['insurance missing', 'stored_materials missing 750000', 'photos missing'],
    ],
    ['nothing is stored', { files: [file('insurance'), file('photo')], storedMinor: 0n }, []],
    ['it is not certified yet', { isCertified: false }, ['certificate note']],
    ['a bill in percent needs no certificate', { isApplication: false, isCertified: false }, []],
    ['change orders are pending', { pendingChangeOrders: 2 }, ['change_orders note 2']],
    [
      'the bill before is unpaid',
      { before: { number: 'INV-1', openMinor: 60n } },
      ['payment_before note 60 INV-1'],
    ],
    ['retainage is held', { heldMinor: 90n }, ['retainage note 90']],
    [
      'files cannot be shown on pages',
      {
        files: [
          ...whole.files,
          file('other', 'locked'),
          file('insurance', 'broken'),
          file('photo', 'too_large'),
          file('photo', 'archive', { name: 'IMG_1.heic', mediaType: 'image/heic' }),
          file('other', 'archive', { name: 'Costs.csv', mediaType: 'text/csv' }),
        ],
      },
      [
        'locked missing other.locked',
        'broken missing insurance.broken',
        'too_large missing photo.too_large',
        'heic note IMG_1.heic',
        'unprintable note Costs.csv',
      ],
    ],
    ['its files are too much', { files: [...whole.files, large] }, ['size blocking 101 100 other.pages 100']],
    [
      'its files are just not too much',
      {
        files: [file('insurance'), file('photo'), file('stored_materials'), large],
        mostPageBytes: 104_860_600,
      },
      [],
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(listed(facts)).toEqual(expected);
  });
});
