import { buildScreens } from '#build-screens';

/** Builds the screens before several files of tests ask for them at once. */
export async function setup(): Promise<void> {
  await buildScreens(() => {});
}
