import { randomBytes } from 'node:crypto';

/** Where new ids come from. */
export interface Ids {
  next(): string;
}

const COUNTER_END = 0x1000;

/**
 * UUIDs of version 7: they begin with the millisecond, so that rows written together lie together in every
 * index, and within one millisecond a counter keeps their order.
 */
export function timeOrderedIds(now: () => number = Date.now): Ids {
  let millisecond = 0;
  let counter = 0;
  return {
    next() {
      // A clock that was set back must not bring ids back that were given.
      const current = Math.max(now(), millisecond);
      counter = current > millisecond ? randomBytes(2).readUInt16BE() % (COUNTER_END / 2) : counter + 1;
      millisecond = counter === COUNTER_END ? current + 1 : current;
      counter %= COUNTER_END;
      const bytes = randomBytes(16);
      bytes.writeUIntBE(millisecond, 0, 6);
      bytes.writeUInt16BE(0x7000 | counter, 6);
      bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
      return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  };
}
