const MEGABYTE = 1024 * 1024;

/**
 * In whole MB, what the files of a packet come to and the most that one PDF takes; null where it takes them. Too much is
 * rounded up, so that it never reads like what is just taken. Given in bytes; a file that no page shows has none.
 * @example packetExcess([{ pageBytes: 104_857_601 }], 104_857_600) // { megabytes: 101, most: 100 }
 */
export function packetExcess(
  files: readonly { readonly pageBytes: number | null }[],
  mostPageBytes: number,
): { readonly megabytes: number; readonly most: number } | null {
  const bytes = files.reduce((sum, { pageBytes }) => sum + (pageBytes ?? 0), 0);
  if (bytes <= mostPageBytes) return null;
  return { megabytes: Math.ceil(bytes / MEGABYTE), most: Math.floor(mostPageBytes / MEGABYTE) };
}
