import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';

interface ChipProps {
  /** What its button does, for those who hear it. */
  readonly label: string;
  readonly role?: string;
  readonly onDrop: () => void;
  readonly children: ReactNode;
}

/** A part of the question, and the button that takes it away. */
export function Chip({ label, role, onDrop, children }: ChipProps) {
  return (
    <li className="chip" data-role={role}>
      {children}
      <button type="button" aria-label={label} onClick={onDrop}>
        <Icon name="close" />
      </button>
    </li>
  );
}
