import type { WordsFor } from '#core/refusal-words.ts';

type AttachmentCode =
  | 'file_empty'
  | 'file_kind_unknown'
  | 'file_in_packet'
  | 'file_place_elsewhere'
  | 'file_not_of_bill'
  | 'waiver_before_payment'
  | 'waiver_of_other_contract'
  | 'packet_too_large'
  | 'packet_of_no_bill';

/**
 * The words of what can go wrong with files of a contract, and with packets of them.
 * @example ATTACHMENT_REFUSAL_WORDS.file_in_packet.status // 409
 */
export const ATTACHMENT_REFUSAL_WORDS: WordsFor<AttachmentCode> = {
  file_empty: {
    status: 422,
    title: 'The file is empty',
    sentence: ({ name }) => `${name} holds nothing. Choose the file again.`,
  },
  file_kind_unknown: {
    status: 422,
    title: 'Not a file that can be kept',
    sentence: ({ name }) =>
      `${name} is no JPEG, PNG, WebP, HEIC, PDF, XLSX, CSV or text file, whatever its name says. Save it as one of these.`,
  },
  file_in_packet: {
    status: 409,
    title: 'Part of a packet',
    sentence: ({ name }) =>
      `${name} is part of a packet that was made, so it stays. Attach the better version beside it.`,
  },
  file_place_elsewhere: {
    status: 422,
    title: 'Another contract',
    sentence: (_, { words }) =>
      `The bill or ${words.changeOrder.one} that the file is attached to belongs to another contract. Attach it there.`,
  },
  file_not_of_bill: {
    status: 422,
    title: 'Not a file of this bill',
    sentence: () =>
      'One of the files that were chosen is not there: it was deleted, or it belongs to another bill or contract. Choose again among the files of this one.',
  },
  waiver_before_payment: {
    status: 409,
    title: 'Not paid yet',
    sentence: ({ number, openMinor }, { money }) =>
      `${money(openMinor)} of ${number} is not recorded as paid, so no unconditional waiver can say that it was. Record the payment, or choose the conditional one.`,
  },
  waiver_of_other_contract: {
    status: 422,
    title: 'Another contract',
    sentence: () => 'A waiver is for a bill of this contract. Choose one of its bills.',
  },
  packet_too_large: {
    status: 409,
    title: 'Too much for one packet',
    sentence: ({ megabytes, most, heaviest, heaviestMegabytes }) =>
      `The files that go along come to ${megabytes} MB on pages, of which ${heaviest} is ${heaviestMegabytes} MB; one packet takes ${most} MB. Leave out what it does not need, attach it smaller or pictures as JPEG, or ask whoever runs the server to raise DRAWBOOK_PACKET_MB.`,
  },
  packet_of_no_bill: {
    status: 409,
    title: 'Not an issued bill',
    sentence: ({ status }) =>
      status === 'draft'
        ? 'A packet is made of an issued bill. Issue the draft first.'
        : 'A packet is made of a bill that stands; this one is void or corrects another. Choose another bill.',
  },
};
