import { type SampleJob, section, taxedSection } from './sample-job.ts';

const lobby: SampleJob = {
  customer: 'Bellwether Condominium Association',
  title: 'Lobby and mail room renovation',
  writtenDaysAgo: 268,
  validForDays: 30,
  retainage: '10',
  lines: [
    ...section(
      'Preparation',
      ['Protection, permits and mobilization', '1', 'ls', '6400'],
      ['Demolition of stone floor and ceiling', '1180', 'sq ft', '5.75'],
    ),
    ...section(
      'Structure and services',
      ['Steel header at the new opening', '1', 'ea', '8250'],
      ['Electrical and lighting rough-in', '1', 'ls', '11900'],
      ['Sprinkler relocation', '14', 'head', '315'],
    ),
    ...section(
      'Finishes',
      ['Porcelain floor, 24 by 48 in', '1180', 'sq ft', '16.40'],
      ['White oak wall panelling', '420', 'sq ft', '38.50'],
      ['Mailboxes and parcel lockers', '1', 'ls', '9800'],
    ),
  ],
  events: [
    { daysAgo: 265, does: 'send' },
    { daysAgo: 256, does: 'accept', by: 'Ruth Abernathy' },
    { daysAgo: 238, does: 'bill', bill: 'lobby 1', heading: 'Demolition complete', basis: { percent: '25' } },
    { daysAgo: 237, does: 'deliver', bill: 'lobby 1', how: 'email' },
    {
      daysAgo: 205,
      does: 'bill',
      bill: 'lobby 2',
      heading: 'Services and structure',
      basis: { percent: '40' },
    },
    {
      daysAgo: 161,
      does: 'bill',
      bill: 'lobby 3',
      heading: 'Substantial completion',
      basis: 'remaining',
      memo: 'Thank you for a pleasant project. Warranty documents are in the blue binder.',
    },
    { daysAgo: 161, does: 'complete' },
    { daysAgo: 150, does: 'cost', cost: '63480', estimated: '63480' },
    {
      daysAgo: 118,
      does: 'bill',
      bill: 'lobby release',
      heading: 'Release of retainage',
      basis: null,
      release: 'all',
    },
  ],
};

const kitchen: SampleJob = {
  customer: 'June and Peter Marlow',
  title: 'Kitchen and mudroom, 18 Spruce Street',
  writtenDaysAgo: 214,
  validForDays: 30,
  notes: 'Appliances are supplied by the owner.',
  lines: [
    ...section(
      'Carpentry',
      ['Demolition and disposal', '1', 'ls', '3200'],
      ['Framing of the mudroom', '96', 'h', '78'],
      ['Installation of cabinets and trim', '72', 'h', '78'],
    ),
    ...taxedSection(
      'Materials',
      ['Shaker cabinets, painted', '18', 'ea', '865'],
      ['Soapstone worktop', '46.5', 'sq ft', '128'],
      ['Slate floor', '210', 'sq ft', '14.25'],
    ),
    ...section('Trades', ['Electrician', '1', 'ls', '4850'], ['Plumber', '1', 'ls', '3975']),
  ],
  events: [
    { daysAgo: 213, does: 'send' },
    { daysAgo: 204, does: 'accept', by: 'June Marlow' },
    { daysAgo: 200, does: 'bill', bill: 'kitchen 1', heading: 'Deposit', basis: { percent: '30' } },
    {
      daysAgo: 148,
      does: 'bill',
      bill: 'kitchen 2',
      heading: 'Cabinets delivered',
      basis: { amount: '20000' },
    },
    { daysAgo: 84, does: 'bill', bill: 'kitchen 3', heading: 'Final bill', basis: 'remaining' },
    { daysAgo: 83, does: 'deliver', bill: 'kitchen 3', how: 'email' },
  ],
};

const library: SampleJob = {
  customer: 'Fennimore Public Library',
  title: 'Reading room restoration',
  writtenDaysAgo: 190,
  validForDays: 60,
  lines: [
    ...section(
      'Plaster and paint',
      ['Ornamental plaster repair', '64', 'h', '92'],
      ['Paint, three coats', '2450', 'sq ft', '3.60'],
    ),
    ...section(
      'Woodwork',
      ['Restoration of window sashes', '12', 'ea', '640'],
      ['Refinishing of oak shelves', '1', 'ls', '9212'],
    ),
  ],
  events: [
    { daysAgo: 188, does: 'send' },
    { daysAgo: 170, does: 'accept', by: 'Jonah Whitcomb' },
    {
      daysAgo: 140,
      does: 'bill',
      bill: 'library 1',
      heading: 'Plaster and windows',
      basis: { amount: '20000' },
    },
    {
      daysAgo: 27,
      does: 'bill',
      bill: 'library 2',
      heading: 'Completion',
      basis: { percent: '40' },
      overrideReason: 'Extra cornice repair, agreed on site with Jonah Whitcomb; the revision follows.',
    },
  ],
};

const boathouse: SampleJob = {
  customer: 'Pennell Marine Supply',
  title: 'Boathouse siding and doors',
  writtenDaysAgo: 145,
  validForDays: 30,
  retainage: '10',
  lines: section(
    'Exterior',
    ['Cedar siding', '1900', 'sq ft', '11.80'],
    ['Trim and flashing', '1', 'ls', '5380'],
    ['Sliding doors', '4', 'ea', '1850'],
  ),
  events: [
    { daysAgo: 143, does: 'send' },
    { daysAgo: 133, does: 'accept', by: 'Cal Pennell' },
    { daysAgo: 116, does: 'bill', bill: 'boathouse 1', heading: 'Siding up', basis: { percent: '60' } },
    { daysAgo: 46, does: 'bill', bill: 'boathouse 2', heading: 'Doors hung', basis: 'remaining' },
    { daysAgo: 46, does: 'complete' },
    { daysAgo: 40, does: 'cost', cost: '28350', estimated: '28350' },
  ],
};

/** Jobs that are billed to the end: with their retainage released, with it still held, and one a little past its sum. */
export const finishedJobs: readonly SampleJob[] = [lobby, kitchen, boathouse, library];
