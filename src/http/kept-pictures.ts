/** A page of a PDF as a picture, and how many pages there are. */
export interface PagePicture {
  readonly svg: Uint8Array;
  readonly pages: number;
}

/** Pictures of pages in memory, up to so many bytes; whichever was asked for longest ago goes first. */
export function keptPictures(mostBytes: number) {
  const kept = new Map<string, PagePicture>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= kept.get(key)?.svg.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, picture: PagePicture): void => {
    drop(key);
    if (picture.svg.length > mostBytes) return;
    kept.set(key, picture);
    bytes += picture.svg.length;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return;
      drop(oldest);
    }
  };
  return {
    keep,
    find: (key: string): PagePicture | null => {
      const found = kept.get(key);
      if (found) keep(key, found);
      return found ?? null;
    },
  };
}
