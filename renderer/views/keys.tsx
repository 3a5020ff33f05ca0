import { onMac } from '../state/platform.ts';
import { shownKeys } from '../text/keys.ts';

/** A key or chord as it is printed on the keyboard; nothing for null. */
export function Keys({ of }: { readonly of: string | null }) {
  if (!of) return null;
  return (
    <span className="keys">
      {shownKeys(of, onMac).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
