/** What the pages of a packet say, beside the words that every document shares. */
export const packetWords = {
  coverTitle: 'Payment packet',
  contents: 'Contents',
  withSheet: (application: string) => `${application}, with its continuation sheet`,
  asSpreadsheet: (application: string) => `${application}, as a spreadsheet`,
  part: 'Part',
  startsOn: 'Page',
  inArchive: 'In the archive only',
  changeOrderLog: 'Change order log',
  noChangeOrders: 'There are no change orders on this contract.',
  approvedNet: 'Approved, net',
  waivers: {
    conditional_progress: 'Conditional lien waiver, progress payment',
    unconditional_progress: 'Unconditional lien waiver, progress payment',
    conditional_final: 'Conditional lien waiver, final payment',
    unconditional_final: 'Unconditional lien waiver, final payment',
  },
  job: 'Job',
  bill: 'Bill',
  through: 'Work through',
  amount: 'Amount',
  attachedBy: (kind: string, day: string, by: string) => `${kind}, added ${day} by ${by}`,
  kinds: {
    photo: 'Photo',
    insurance: 'Insurance',
    stored_materials: 'Stored materials',
    lien_waiver: 'Lien waiver',
    other: 'Attachment',
  },
  exceptions: 'Not covered by this waiver',
  waiverOfProgress: (through: string) =>
    `the work, services and materials that it provided to the job through ${through}, in the amount of that payment`,
  waiverOfFinal: () => 'all work, services and materials that it provided to the job',
  conditional: (company: string, customer: string, amount: string, covered: string) =>
    `Once ${company} has received ${amount} from ${customer} and the payment has cleared, ${company} gives up every right to a lien, to a notice that holds money back, and to a claim on a payment bond for ${covered}. Before that this waiver has no effect, and whoever is shown it should ask for proof of the payment.`,
  unconditional: (company: string, customer: string, amount: string, covered: string) =>
    `${company} has received ${amount} from ${customer} and gives up every right to a lien, to a notice that holds money back, and to a claim on a payment bond for ${covered}. This waiver takes effect as soon as it is signed. It should not be signed before the payment was received.`,
  exceptRetainage: (amount: string) => `Retainage held under the contract: ${amount}`,
  changeOrder: 'Change order',
  exceptChangeOrder: (changeOrder: string, number: string, title: string, amount: string) =>
    `${changeOrder} ${number}, ${title}, not approved yet: ${amount}`,
  exceptLater: (through: string) => `Work, services and materials after ${through}`,
  noExceptions: 'Nothing',
  ownForms:
    'Some places prescribe a form of their own for lien waivers. Where one does, that form is used instead.',
} as const;
