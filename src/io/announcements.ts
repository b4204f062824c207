/** Tells the open screens of this process that a contract changed; polling finds out behind it. */
export interface Announcements {
  announce(estimateId: string): void;
  listen(estimateId: string, heard: () => void): () => void;
  /** Wakes everybody who listens for the last time: the process stops. */
  end(): void;
  readonly ended: boolean;
}

/** Announcements within one process. Example: `const stop = announcements.listen(id, () => send());`. */
export function createAnnouncements(): Announcements {
  const listeners = new Map<string, Set<() => void>>();
  let ended = false;
  return {
    get ended() {
      return ended;
    },
    end() {
      ended = true;
      for (const all of listeners.values()) for (const heard of all) heard();
    },
    announce: (estimateId) => {
      for (const heard of listeners.get(estimateId) ?? []) heard();
    },
    listen: (estimateId, heard) => {
      const all = listeners.get(estimateId) ?? new Set();
      listeners.set(estimateId, all.add(heard));
      return () => {
        all.delete(heard);
        if (all.size === 0) listeners.delete(estimateId);
      };
    },
  };
}
