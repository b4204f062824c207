const MEGABYTE = 1024 * 1024;

/**
 * What is too much for one packet, in whole MB: what its files come to, the most that it takes, and the file that takes most.
 * @example const excess: PacketExcess = { megabytes: 101, most: 100, heaviest: 'Plans.pdf', heaviestMegabytes: 60 };
 */
export interface PacketExcess {
  readonly megabytes: number;
  readonly most: number;
  readonly heaviest: string;
  readonly heaviestMegabytes: number;
}

/**
 * By how much the files of a packet are too much for one PDF; null where it takes them. Rounded up, so that too much never
 * reads like what is just taken. Given in bytes; a file that no page shows has none.
 * @example packetExcess([{ name: 'Plans.pdf', pageBytes: 104_857_601 }], 104_857_600)?.megabytes // 101
 */
export function packetExcess(
  files: readonly { readonly name: string; readonly pageBytes: number | null }[],
  mostPageBytes: number,
): PacketExcess | null {
  const weighed = files.map(({ name, pageBytes }) => ({ name, bytes: pageBytes ?? 0 }));
  const bytes = weighed.reduce((sum, file) => sum + file.bytes, 0);
  const [heaviest] = weighed.toSorted((one, other) => other.bytes - one.bytes);
  if (!heaviest || bytes <= mostPageBytes) return null;
  return {
    megabytes: Math.ceil(bytes / MEGABYTE),
    most: Math.floor(mostPageBytes / MEGABYTE),
    heaviest: heaviest.name,
    heaviestMegabytes: Math.ceil(heaviest.bytes / MEGABYTE),
  };
}
