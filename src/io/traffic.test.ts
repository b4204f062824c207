import { expect, test } from 'vitest';
import { createTraffic } from './traffic.ts';

const waited = async (quiet: Promise<void>): Promise<number> => {
  const began = performance.now();
  await quiet;
  return performance.now() - began;
};

test('where nobody waits, work begins at once', async () => {
  expect(await waited(createTraffic().quiet())).toBeLessThan(500);
});

test('work waits for a request to end', async () => {
  const traffic = createTraffic();
  const leave = traffic.enter();
  let quiet = false;
  const settled = traffic.quiet().then(() => {
    quiet = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(quiet).toBe(false);
  leave();
  await settled;
  expect(quiet).toBe(true);
});

test('work goes on after a second, however many wait', async () => {
  const traffic = createTraffic();
  traffic.enter();
  expect(await waited(traffic.quiet())).toBeGreaterThanOrEqual(1_000);
});
