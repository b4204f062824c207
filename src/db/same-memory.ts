/** Bytes as the driver sends them, without a copy: a file can be large. */
export function sameMemory({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
