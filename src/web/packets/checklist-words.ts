import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPacketOffer } from '#endpoints/packets.ts';

type Item = AnswerOf<typeof readPacketOffer>['checklist'][number];

/** A line of the checklist, from the server or figured here from the files that were chosen. */
export type ChecklistLine = Omit<Item, 'names'> & { readonly names: readonly string[] };

interface Say {
  readonly money: (amount: string) => string;
  /** In the company's words. */
  readonly say: (text: string) => string;
}

type Sentences = Readonly<
  Record<Item['key'], (item: ChecklistLine, money: (amount: string) => string) => string>
>;

const files = (names: readonly string[]) => names.join(', ');

const READY: Sentences = {
  application: () => 'The bill as application for payment, with its continuation sheet',
  certificate: () => 'What was certified',
  change_orders: () => 'The log of change orders',
  billing_report: () => 'The contract billing report',
  insurance: () => 'Insurance papers',
  stored_materials: () => 'Papers of stored materials',
  photos: () => 'Photos',
  payment_before: () => 'Earlier bills are paid',
  retainage: () => 'Nothing is held',
  unprintable: () => 'Every file can be shown on pages',
  heic: () => 'Every photo can be shown on pages',
  locked: () => 'No file is locked',
  broken: () => 'Every file can be opened',
  too_large: () => 'Every picture can be drawn',
  size: () => 'The files fit into one packet',
};

const OTHERWISE: Sentences = {
  ...READY,
  certificate: () => 'Nothing is certified yet: the packet shows what was applied for.',
  change_orders: ({ names: [pending = ''] }) =>
    pending === '1'
      ? 'The log of change orders; one is pending, and waivers name it as not covered.'
      : `The log of change orders; ${pending} are pending, and waivers name them as not covered.`,
  insurance: () => 'No insurance paper goes along.',
  stored_materials: ({ amount }, money) =>
    `${money(amount ?? '0')} of stored materials is on this bill, and no paper of them goes along.`,
  photos: () => 'No photo goes along.',
  payment_before: ({ amount, names }, money) =>
    `${money(amount ?? '0')} of ${files(names)} is not recorded as paid, so its unconditional waiver has to wait.`,
  retainage: ({ amount }, money) =>
    `${money(amount ?? '0')} of retainage is held; waivers name it as not covered.`,
  heic: ({ names }) =>
    `No page can show a photo in Apple’s HEIC form: ${files(names)} is in the ZIP only. Save it as JPEG and attach that to have it on a page.`,
  locked: ({ names }) =>
    `Locked with a password, so in the ZIP only: ${files(names)}. Print it to a PDF without one, and attach that.`,
  broken: ({ names }) =>
    `Cannot be opened, so in the ZIP only: ${files(names)}. Save it again where it comes from, and attach that.`,
  too_large: ({ names }) =>
    `More dots than a page can draw, so in the ZIP only: ${files(names)}. Save it smaller, and attach that.`,
  size: ({ names: [megabytes, most, heaviest, heaviestMegabytes] }) =>
    `The files come to ${megabytes} MB on pages, of which ${heaviest} is ${heaviestMegabytes} MB; one packet takes ${most} MB. Leave out below what it does not need, or attach it smaller, and pictures as JPEG.`,
  unprintable: ({ names }) => `No page can show ${files(names)}: only the ZIP holds such files.`,
};

/** A line of the checklist as a sentence. */
export const checklistWords = (item: ChecklistLine, { money, say }: Say): string =>
  say((item.state === 'ready' ? READY : OTHERWISE)[item.key](item, money));
