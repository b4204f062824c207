/** "3 cells cleared." */
export function counted(count: number, one: string, done: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'} ${done}.`;
}
