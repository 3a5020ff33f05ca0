import { acquireLock, type Lock } from './store/lock.ts';

/** What happens while another process keeps an archive's index. */
export interface FollowOptions {
  readonly home: string;
  /** Looks whether the other one has saved anything. */
  readonly onTurn: () => Promise<void>;
  /** The other one has ended; from now on this process keeps the index. */
  readonly onLock: (lock: Lock) => Promise<void>;
}

const turnMs = 1_000;

/** Looks again and again until the lock is free. Returns what ends it. */
export function followOther({ home, onTurn, onLock }: FollowOptions): () => void {
  let ended = false;
  let timer: NodeJS.Timeout | null = null;
  const turn = async () => {
    const lock = await acquireLock(home);
    if (ended) return lock.ok ? lock.value.release() : undefined;
    if (lock.ok) return onLock(lock.value);
    await onTurn();
    if (!ended) wait();
  };
  const wait = () => {
    timer = setTimeout(() => void turn(), turnMs);
    timer.unref();
  };
  wait();
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
  };
}
