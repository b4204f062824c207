import { z } from 'zod';
import { attachment } from './attachments.ts';
import { endpoint } from './endpoint.ts';
import { id, idParams, instant, moneyOut, text } from './wire.ts';

const waiverKind = z.enum([
  'conditional_progress',
  'unconditional_progress',
  'conditional_final',
  'unconditional_final',
]);

/** A packet of a bill: what was asked for, and how far it is. */
export const packet = z.object({
  id,
  invoiceId: id,
  state: z.enum(['making', 'made', 'failed']),
  files: z.array(id).nullable().meta({
    description:
      'The files that were chosen; null of a packet from before they could be chosen, which took all.',
  }),
  partsDone: z.number().int(),
  partsTotal: z.number().int(),
  askedAt: instant,
  askedBy: z.string(),
  pages: z.number().int().nullable(),
  sizeBytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
});

/** What a packet of a bill would hold and lacks, and the packets that were made. */
export const packetOffer = z.object({
  checklist: z.array(
    z.object({
      key: z.enum([
        'application',
        'certificate',
        'change_orders',
        'billing_report',
        'payment_before',
        'retainage',
        'insurance',
        'stored_materials',
        'photos',
        'unprintable',
        'heic',
        'locked',
        'broken',
        'too_large',
        'size',
      ]),
      state: z.enum(['ready', 'missing', 'note', 'blocking']).meta({
        description: 'Only what is blocking keeps the packet from being made.',
      }),
      amount: moneyOut.nullable(),
      names: z.array(z.string()),
    }),
  ),
  waivers: z.array(
    z.object({
      invoiceId: id,
      number: z.string(),
      kind: waiverKind,
      amount: moneyOut,
      open: moneyOut.meta({ description: 'Above 0 it cannot be made yet: so much is not recorded as paid.' }),
      suggested: z.boolean(),
    }),
  ),
  letter: z.string().meta({ description: 'What the letter starts from.' }),
  files: z
    .array(
      attachment
        .pick({
          id: true,
          kind: true,
          name: true,
          mediaType: true,
          sizeBytes: true,
          shown: true,
          placeNumber: true,
        })
        .extend({
          pageBytes: z.number().int().nullable().meta({
            description: 'What its pages add to the PDF; null where only the archive holds it.',
          }),
        }),
    )
    .meta({ description: 'What can be chosen, in the order of a packet; the checklist is of all of them.' }),
  mostPageBytes: z.number().int().meta({ description: 'The most that the pages of all files may add.' }),
  packets: z.array(packet),
});

export const readPacketOffer = endpoint({
  method: 'GET',
  path: '/invoices/:id/packets',
  tag: 'Packets',
  summary: 'What a packet of this bill would hold, what it lacks, and the packets that were made',
  permission: 'invoices.read',
  params: idParams,
  answer: packetOffer,
});

export const askForPacket = endpoint({
  method: 'POST',
  path: '/invoices/:id/packets',
  tag: 'Packets',
  summary: 'Make the packet of an issued bill: it is made behind this request, and says how far it is',
  permission: 'invoices.issue',
  status: 201,
  params: idParams,
  body: z.object({
    cover: text(5_000).meta({ description: 'The letter; an empty line begins a paragraph.' }),
    waivers: z
      .array(z.object({ invoiceId: id, kind: waiverKind }))
      .max(20)
      .default([])
      .meta({ description: 'Lien waivers; an unconditional one only of a bill that is recorded as paid.' }),
    files: z
      .array(id)
      .max(1_000)
      .optional()
      .meta({ description: 'The files that go along, among those of the bill; without it all of them.' }),
  }),
  answer: packet,
  example: {
    body: {
      cover: 'Please find enclosed our application for March.',
      waivers: [{ invoiceId: '019a0000-0000-7000-8000-000000000002', kind: 'conditional_progress' }],
    },
  },
});

export const readPacket = endpoint({
  method: 'GET',
  path: '/packets/:id',
  tag: 'Packets',
  summary: 'One packet, and how far it is',
  permission: 'invoices.read',
  params: idParams,
  answer: packet,
});

export const readPacketPdf = endpoint({
  method: 'GET',
  path: '/packets/:id/pdf',
  tag: 'Packets',
  summary: 'A packet as one PDF with bookmarks; always the file that was made',
  permission: 'invoices.read',
  params: idParams,
  produces: 'application/pdf',
});

export const readPacketArchive = endpoint({
  method: 'GET',
  path: '/packets/:id/archive',
  tag: 'Packets',
  summary: 'A packet as a ZIP: the whole, and each of its parts as a file',
  permission: 'invoices.read',
  params: idParams,
  produces: 'application/zip',
});
