/** Does so many pieces of work at once and no more: `const inTurn = takeTurns(2); await inTurn(() => count(pdf))`. */
export function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const turns = new Set<Promise<unknown>>();
  return async (work) => {
    while (turns.size >= most) await Promise.race(turns);
    const turn = work();
    const ended: Promise<unknown> = Promise.allSettled([turn]).then(() => turns.delete(ended));
    turns.add(ended);
    return turn;
  };
}
