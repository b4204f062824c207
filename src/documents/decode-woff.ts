import { inflateSync } from 'node:zlib';

const fileHeader = 12;
const tableRecord = 16;
const woffHeader = 44;
const woffRecord = 20;

/** A face packed for the web, unpacked to the form that the compiler reads: each of its tables is a zlib stream. */
export const decodeWoff = (woff: Buffer): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This file is no WOFF face.');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(fileHeader + count * tableRecord);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  // How a search by halves would begin: the largest power of two in the count, its logarithm, and what is left.
  const log = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** log * tableRecord, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE((count - 2 ** log) * tableRecord, 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = woffHeader + index * woffRecord;
    const [start, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at)) as [
      number,
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const to = fileHeader + index * tableRecord;
    woff.copy(head, to, from, from + 4);
    head.writeUInt32BE(checksum, to + 4);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc(-length & 3);
    tables.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat([head, ...tables]);
};
