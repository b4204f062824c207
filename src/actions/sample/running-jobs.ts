import { oneLine, type SampleJob, section, taxedSection } from './sample-job.ts';

const clinic: SampleJob = {
  customer: 'Casco Bay Dental',
  title: 'Clinic fit-out, second floor',
  writtenDaysAgo: 176,
  validForDays: 30,
  retainage: '10',
  lines: [
    ...section(
      'Shell',
      ['Partitions and doors', '1', 'ls', '28400'],
      ['Acoustic ceiling', '3100', 'sq ft', '6.85'],
    ),
    ...section(
      'Services',
      ['Plumbing for eight chairs', '8', 'ea', '4650'],
      ['Electrical and data', '1', 'ls', '33750'],
      ['Ventilation', '1', 'ls', '26900'],
    ),
    ...taxedSection('Fixtures', ['Reception desk', '1', 'ea', '11200'], ['Casework', '14', 'ea', '1480']),
  ],
  events: [
    { daysAgo: 174, does: 'send' },
    { daysAgo: 166, does: 'accept', by: 'Dr. Lena Castellanos' },
    {
      daysAgo: 136,
      does: 'bill',
      bill: 'clinic 1',
      heading: 'Application of the first month',
      basis: { lines: { 'Partitions and doors': '60', 'Plumbing for eight chairs': '35' } },
    },
    {
      daysAgo: 105,
      does: 'bill',
      bill: 'clinic wrong',
      heading: 'Application of the second month',
      basis: { lines: { 'Partitions and doors': '100', 'Electrical and data': '75' } },
    },
    {
      daysAgo: 103,
      does: 'void',
      bill: 'clinic wrong',
      reason: 'Electrical was entered at 75% instead of 50%.',
    },
    {
      daysAgo: 103,
      does: 'bill',
      bill: 'clinic 2',
      heading: 'Application of the second month',
      basis: {
        lines: {
          'Partitions and doors': '100',
          'Electrical and data': '50',
          'Plumbing for eight chairs': '70',
        },
      },
    },
    {
      daysAgo: 21,
      does: 'bill',
      bill: 'clinic 3',
      heading: 'Application of the third month',
      basis: {
        lines: {
          'Acoustic ceiling': '80',
          'Electrical and data': '85',
          'Plumbing for eight chairs': '100',
          Ventilation: '60',
        },
      },
    },
    { daysAgo: 21, does: 'photograph', bill: 'clinic 3', name: 'Treatment rooms before the drywall.png' },
    { daysAgo: 20, does: 'deliver', bill: 'clinic 3', how: 'email' },
    { daysAgo: 18, does: 'cost', cost: '103400', estimated: '141200' },
    {
      daysAgo: 6,
      does: 'change',
      title: 'Sound insulation between treatment rooms',
      reason: 'Asked for by Dr. Castellanos after the walk-through.',
      scheduleDays: 4,
      line: oneLine('Mineral wool and resilient channel', '620', 'sq ft', '7.25'),
      approvedBy: null,
    },
  ],
};

const mill: SampleJob = {
  customer: 'Northgate Property Trust',
  title: 'Northgate Mill, roof and envelope',
  writtenDaysAgo: 158,
  validForDays: 45,
  retainage: '5',
  lines: [
    ...section(
      'Roof',
      ['Tear-off and disposal', '182', 'sq', '165'],
      ['Tapered insulation', '182', 'sq', '410'],
      ['Single-ply membrane', '182', 'sq', '585'],
    ),
    ...section(
      'Envelope',
      ['Repointing of the south wall', '2600', 'sq ft', '18.50'],
      ['Window sealing', '148', 'ea', '95'],
    ),
  ],
  events: [
    { daysAgo: 156, does: 'send' },
    { daysAgo: 141, does: 'accept', by: 'Graham Osei' },
    { daysAgo: 112, does: 'bill', bill: 'mill 1', heading: 'Tear-off, north half', basis: { percent: '20' } },
    {
      daysAgo: 90,
      does: 'revise',
      adds: section('Roof', ['Copper flashing at the parapet', '340', 'ft', '42.50']),
      reason: 'Flashing found rotten when the roof was opened; agreed with Graham Osei.',
    },
    {
      daysAgo: 24,
      does: 'bill',
      bill: 'mill 2',
      heading: 'North half closed in',
      basis: { percentToDate: '50' },
    },
    { daysAgo: 23, does: 'deliver', bill: 'mill 2', how: 'post' },
    { daysAgo: 22, does: 'cost', cost: '128600', estimated: '231500' },
  ],
};

const gym: SampleJob = {
  customer: 'Saltmarsh School District',
  title: 'Gymnasium floor and bleachers',
  writtenDaysAgo: 232,
  validForDays: 60,
  retainage: '10',
  lines: [
    ...section(
      'Floor',
      ['Removal of the old floor', '7800', 'sq ft', '3.10'],
      ['Maple sports floor', '7800', 'sq ft', '15.75'],
      ['Court marking', '1', 'ls', '6400'],
    ),
    ...section('Bleachers', ['Telescopic bleachers, 480 seats', '480', 'seat', '162.50']),
  ],
  events: [
    { daysAgo: 230, does: 'send' },
    { daysAgo: 209, does: 'accept', by: 'Board of Education' },
    {
      daysAgo: 180,
      does: 'bill',
      bill: 'gym 1',
      heading: 'Old floor removed',
      basis: { amount: '24180' },
    },
    { daysAgo: 132, does: 'bill', bill: 'gym 2', heading: 'New floor laid', basis: { percentToDate: '65' } },
    {
      daysAgo: 36,
      does: 'bill',
      bill: 'gym 3',
      heading: 'Bleachers installed',
      basis: { percentToDate: '95' },
      release: '9000',
      memo: 'Includes the partial release of retainage that the Board of Education agreed to.',
    },
    { daysAgo: 33, does: 'cost', cost: '168900', estimated: '181400' },
  ],
};

const upkeep: SampleJob = {
  customer: 'Ledgewood Housing Co-op',
  title: 'Maintenance, annual contract',
  writtenDaysAgo: 224,
  validForDays: 30,
  lines: section('', ['Maintenance of buildings and grounds', '12', 'month', '2400']),
  events: [
    {
      daysAgo: 223,
      does: 'schedule',
      draws: Array.from({ length: 12 }, (_, index) => ({
        name: `Month ${index + 1}`,
        amount: '2400',
        inDays: 20 + index * 30,
      })),
    },
    { daysAgo: 222, does: 'send' },
    { daysAgo: 215, does: 'accept', by: 'Imani Brooks' },
    ...[200, 170, 140, 110, 80, 50, 19].map((daysAgo, index) => ({
      daysAgo,
      does: 'bill' as const,
      bill: `upkeep ${index + 1}`,
      heading: `Month ${index + 1} of 12`,
      basis: { draw: `Month ${index + 1}` },
    })),
    { daysAgo: 17, does: 'cost', cost: '12150', estimated: '21600' },
  ],
};

const taproom: SampleJob = {
  customer: 'Tern & Tide Brewing',
  title: 'Taproom build-out',
  writtenDaysAgo: 47,
  validForDays: 30,
  lines: [
    ...section(
      'Build-out',
      ['Bar framing and cladding', '1', 'ls', '13600'],
      ['Polished concrete floor', '1650', 'sq ft', '9.20'],
      ['Lighting', '1', 'ls', '7450'],
    ),
    ...taxedSection('Furniture', ['Benches and tables', '16', 'ea', '612.50']),
  ],
  events: [
    { daysAgo: 45, does: 'send' },
    { daysAgo: 33, does: 'accept', by: 'Sol Hendricks' },
    { daysAgo: 24, does: 'bill', bill: 'taproom 1', heading: 'Kickoff', basis: { percent: '25' } },
    { daysAgo: 24, does: 'deliver', bill: 'taproom 1', how: 'email' },
    {
      daysAgo: 10,
      does: 'change',
      title: 'Second tap wall',
      reason: 'More taps than planned, agreed on site with Sol Hendricks.',
      scheduleDays: 3,
      line: oneLine('Tap wall, framed and tiled', '1', 'ls', '3850'),
      approvedBy: 'Sol Hendricks',
    },
    { daysAgo: 8, does: 'cost', cost: '14300', estimated: '38900' },
  ],
};

/** Jobs that are under way. */
export const runningJobs: readonly SampleJob[] = [gym, upkeep, clinic, mill, taproom];
