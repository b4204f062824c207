// ISO 13616: how long the IBANs of a country are; those of a country that is not listed have 15 to 34 characters.
const LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
  'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
  'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 ' +
  'SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20';
const lengthOf = new Map(LENGTHS.split(' ').map((one) => [one.slice(0, 2), Number(one.slice(2))]));

const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/**
 * An account number or BIC as it is kept: without the spaces and marks that people read it by, in capitals.
 * @example bareCode('de89 3704 0044 0532 0130 00') // 'DE89370400440532013000'
 */
export function bareCode(written: string): string {
  return written.replaceAll(/[\s.-]/g, '').toUpperCase();
}

/**
 * Whether this is an IBAN: the length of its country, and the check digits of ISO 13616 (the remainder by 97 is 1).
 * @example isIban('DE89370400440532013000') // true
 */
export function isIban(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  const length = lengthOf.get(code.slice(0, 2));
  if (length !== undefined && length !== code.length) return false;
  // A letter counts as two digits: A is 10, Z is 35.
  const digits = [...`${code.slice(4)}${code.slice(0, 4)}`].map((one) => Number.parseInt(one, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/**
 * An IBAN in groups of four, as it is read out and typed.
 * @example spacedIban('DE89370400440532013000') // 'DE89 3704 0044 0532 0130 00'
 */
export function spacedIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
