/** Plays one race again and again: whoever wins, what must hold holds. */
export async function rounds(count: number, play: () => Promise<void>): Promise<void> {
  for (let round = 0; round < count; round++) await play();
}
