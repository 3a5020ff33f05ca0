import type { ArchiveEvent, Progress } from '../../contract.ts';
import type { Io } from './io.ts';

const barWidth = 24;

/** A moving line on a terminal while files are read; nothing in a pipe. */
export interface ProgressLine {
  onEvent(event: ArchiveEvent): void;
  /** Takes the line away. */
  end(): void;
}

/** The line for a terminal, and a silent one for everything else. */
export function progressLine(io: Io): ProgressLine {
  if (!io.errIsTerminal) return { onEvent: () => undefined, end: () => undefined };
  let shown = false;
  return {
    onEvent(event) {
      if (event.kind !== 'status' || event.status.progress === null) return;
      shown = true;
      io.err(`\r${progressText(event.status.progress, io.columns - 1)}\u001b[K`);
    },
    end() {
      if (shown) io.err('\r\u001b[K');
    },
  };
}

/** Progress as one line of at most `width` characters. */
export function progressText(progress: Progress, width: number): string {
  const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const filled = Math.round(share * barWidth);
  const parts = [
    `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`,
    `${Math.floor(share * 100)} %`,
    `${number(progress.done)} of ${number(progress.total)} files`,
    `${number(Math.round(progress.filesPerSecond))}/s`,
    progress.secondsLeft === null ? '' : `${Math.ceil(progress.secondsLeft)} s left`,
    progress.current ?? '',
  ];
  return [...parts.filter((part) => part !== '').join('  ')].slice(0, width).join('');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
