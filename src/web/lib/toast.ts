import { Toast } from '@base-ui/react/toast';

export const toastManager = Toast.createToastManager();

/** Says in a few words what has just happened; it goes away by itself. */
export function toast(words: string): void {
  toastManager.add({ title: words, timeout: 4000 });
}
