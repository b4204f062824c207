/** The id of one cell of the grid, by which the keyboard finds its neighbours. */
export function cellId(rowKey: string, column: string): string {
  return `cell-${rowKey}-${column}`;
}
