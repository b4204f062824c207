/** The later one of two days; written year first, days compare like words. */
export function laterDay(one: string, other: string): string {
  return one > other ? one : other;
}
