/**
 * Loads the product anew at a path. Where the company or the person changes, nothing that was read for the one
 * before may stay on the screen for a moment, or be asked for in the name of the other.
 */
export function startOver(path: '/' | '/sign-in'): void {
  window.location.assign(path);
}
