import type { CustomerInput } from '#actions/customer-input.ts';

type Person = readonly [name: string, email: string, phone: string];

const contact = ([name, email, phone]: Person, index: number): CustomerInput['contacts'][number] => ({
  name,
  email,
  phone,
  isPrimary: index === 0,
  receivesEstimates: index === 0,
  // Where there is a second person, that one keeps the books.
  receivesInvoices: true,
  receivesStatements: true,
});

const customer = (
  name: string,
  billingAddress: string,
  siteAddress: string,
  ...people: readonly Person[]
): CustomerInput => ({ name, billingAddress, siteAddress, notes: '', contacts: people.map(contact) });

/** Who the sample company works for. */
export const sampleCustomers: readonly CustomerInput[] = [
  customer(
    'Bellwether Condominium Association',
    'c/o Abernathy Management\n210 Fore Street\nPortland, ME 04101',
    '77 Bellwether Lane\nPortland, ME 04102',
    ['Ruth Abernathy', 'ruth@bellwether.example', '(207) 555-0117'],
    ['Milo Park', 'accounts@bellwether.example', '(207) 555-0118'],
  ),
  customer('June and Peter Marlow', '18 Spruce Street\nCape Elizabeth, ME 04107', '', [
    'June Marlow',
    'june.marlow@mail.example',
    '(207) 555-0126',
  ]),
  customer(
    'Casco Bay Dental',
    '5 Harbor Plaza, Suite 200\nSouth Portland, ME 04106',
    '',
    ['Dr. Lena Castellanos', 'lena@cascobaydental.example', '(207) 555-0133'],
    ['Theo Grant', 'office@cascobaydental.example', '(207) 555-0134'],
  ),
  customer(
    'Northgate Property Trust',
    '900 Congress Street\nPortland, ME 04102',
    'Northgate Mill\n14 Mill Road\nWestbrook, ME 04092',
    ['Graham Osei', 'graham.osei@northgate.example', '(207) 555-0145'],
    ['Payables', 'payables@northgate.example', ''],
  ),
  customer(
    'Saltmarsh School District',
    '31 School Street\nScarborough, ME 04074',
    'Saltmarsh Middle School\n31 School Street\nScarborough, ME 04074',
    ['Wanda Thibodeau', 'facilities@saltmarsh.example', '(207) 555-0152'],
  ),
  customer('Ledgewood Housing Co-op', '2 Ledgewood Circle\nBrunswick, ME 04011', '', [
    'Imani Brooks',
    'treasurer@ledgewood.example',
    '(207) 555-0160',
  ]),
  customer('Fennimore Public Library', '1 Library Green\nYarmouth, ME 04096', '', [
    'Jonah Whitcomb',
    'director@fennimore.example',
    '(207) 555-0171',
  ]),
  customer('Tern & Tide Brewing', '64 Wharf Street\nBath, ME 04530', '', [
    'Sol Hendricks',
    'sol@ternandtide.example',
    '(207) 555-0184',
  ]),
  customer('Ada Okafor', '9 Juniper Lane\nFalmouth, ME 04105', '', [
    'Ada Okafor',
    'ada.okafor@mail.example',
    '(207) 555-0195',
  ]),
  customer('Pennell Marine Supply', '120 Harborside Drive\nRockland, ME 04841', '', [
    'Cal Pennell',
    'cal@pennellmarine.example',
    '(207) 555-0199',
  ]),
];
