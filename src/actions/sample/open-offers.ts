import { discountLine, type SampleJob, section, taxedSection } from './sample-job.ts';

const porch: SampleJob = {
  customer: 'Ada Okafor',
  title: 'Deck and screened porch',
  writtenDaysAgo: 31,
  validForDays: 30,
  lines: [
    ...section('Deck', ['Footings', '12', 'ea', '285'], ['Framing and decking', '420', 'sq ft', '34.75']),
    ...section('Porch', ['Roof and screens', '1', 'ls', '13900'], ['Stairs and rails', '1', 'ls', '4150']),
  ],
  events: [
    { daysAgo: 30, does: 'send' },
    { daysAgo: 12, does: 'accept', by: 'Ada Okafor' },
    { daysAgo: 3, does: 'draft', bill: 'porch 1', heading: 'Footings and lumber', basis: { percent: '30' } },
  ],
};

const suite: SampleJob = {
  customer: 'Northgate Property Trust',
  title: 'Tenant suite 4B',
  writtenDaysAgo: 26,
  validForDays: 45,
  retainage: '5',
  lines: [
    ...section(
      'Suite',
      ['Partitions', '310', 'ft', '64'],
      ['Carpet tile', '2150', 'sq ft', '5.40'],
      ['Paint', '6400', 'sq ft', '1.35'],
    ),
  ],
  events: [
    { daysAgo: 25, does: 'send' },
    { daysAgo: 9, does: 'accept', by: 'Graham Osei' },
  ],
};

const mezzanine: SampleJob = {
  customer: 'Pennell Marine Supply',
  title: 'Warehouse mezzanine',
  writtenDaysAgo: 13,
  validForDays: 30,
  retainage: '10',
  lines: [
    ...section(
      'Steel',
      ['Columns and beams', '14.2', 'ton', '5400'],
      ['Deck and guard rail', '2400', 'sq ft', '21.80'],
    ),
    ...section('Access', ['Stairs', '2', 'ea', '7350'], ['Freight lift', '1', 'ea', '28600']),
    discountLine('Discount for work in the off-season', '3'),
  ],
  events: [{ daysAgo: 11, does: 'send' }],
};

const garage: SampleJob = {
  customer: 'Bellwether Condominium Association',
  title: 'Parking garage lighting',
  writtenDaysAgo: 2,
  validForDays: 30,
  retainage: '10',
  lines: section(
    'Lighting',
    ['LED fixtures', '86', 'ea', '214'],
    ['Wiring and controls', '1', 'ls', '12750'],
    ['Lift rental', '9', 'day', '340'],
  ),
  events: [],
};

const gardenWall: SampleJob = {
  customer: 'Ada Okafor',
  title: 'Garden wall',
  writtenDaysAgo: 1,
  validForDays: 30,
  lines: [
    ...section('Wall', ['Fieldstone wall', '64', 'ft', '148'], ['Drainage', '64', 'ft', '22.50']),
    discountLine('Discount with the deck', '5'),
  ],
  events: [],
};

const bath: SampleJob = {
  customer: 'June and Peter Marlow',
  title: 'Upstairs bathroom',
  writtenDaysAgo: 95,
  validForDays: 30,
  lines: [
    ...section('Bathroom', ['Tile', '160', 'sq ft', '24'], ['Plumbing', '1', 'ls', '6900']),
    ...taxedSection('Fixtures', ['Vanity and bath', '1', 'ls', '5400']),
  ],
  events: [
    { daysAgo: 94, does: 'send' },
    { daysAgo: 72, does: 'decline', by: 'Peter Marlow' },
  ],
};

const coldRoom: SampleJob = {
  customer: 'Tern & Tide Brewing',
  title: 'Cold room',
  writtenDaysAgo: 120,
  validForDays: 30,
  lines: section(
    'Cold room',
    ['Insulated panels', '980', 'sq ft', '19.50'],
    ['Refrigeration', '1', 'ls', '16800'],
  ),
  events: [{ daysAgo: 118, does: 'send' }],
};

/** Estimates that nothing was issued on: accepted, sent, declined, expired and still being written. */
export const openOffers: readonly SampleJob[] = [coldRoom, bath, porch, suite, mezzanine, garage, gardenWall];
