import { useSyncExternalStore } from 'react';
import { CommandButton } from './icon-button.tsx';

/** The way back to where the reader was, and forward again; each can be pressed where there is such a place. */
export function HistorySteps() {
  const canGoBack = useSyncExternalStore(onEntry, () => navigation.canGoBack);
  const canGoForward = useSyncExternalStore(onEntry, () => navigation.canGoForward);
  return (
    <div className="history-steps">
      <CommandButton command="back" icon="back" disabled={!canGoBack} />
      <CommandButton command="forward" icon="forward" disabled={!canGoForward} />
    </div>
  );
}

function onEntry(listener: () => void): () => void {
  navigation.addEventListener('currententrychange', listener);
  return () => navigation.removeEventListener('currententrychange', listener);
}
