/** What a search looks for anywhere in a text, its own signs taken as they are. Example: `containsPattern('50%')` is '%50\%%'. */
export function containsPattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
