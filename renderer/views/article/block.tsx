import { memo } from 'react';
import type { Block, Range } from '../../../contract.ts';
import { assertNever } from '../../assert-never.ts';
import type { HeadingLevel } from '../../text/heading-levels.ts';
import { rangesWithin, spansWithin, splitParts } from '../../text/pieces.ts';
import { MarkedText } from './marked.tsx';
import { TableBlock } from './table.tsx';

/** A block that holds text. */
export type TextBlock = Exclude<Block, { readonly kind: 'photo' }>;

interface BlockProps {
  readonly block: TextBlock;
  readonly marks: readonly Range[];
  /** For the outline's links. */
  readonly anchor: string;
  /** Of a subhead. */
  readonly level: HeadingLevel | null;
}

/** One block of the body, as the element that means what it is. */
export const BlockView = memo(function BlockView({ block, marks, anchor, level }: BlockProps) {
  const spans = block.spans ?? [];
  const text = <MarkedText text={block.text} marks={marks} spans={spans} />;
  switch (block.kind) {
    case 'paragraph':
      if (!block.speaker) return <p dir="auto">{text}</p>;
      return <Spoken block={block} marks={marks} anchor={anchor} speaker={block.speaker} />;
    case 'subhead':
      return <Subhead block={block} marks={marks} anchor={anchor} level={level} />;
    case 'quote':
      return (
        <blockquote dir="auto">
          <p>{text}</p>
        </blockquote>
      );
    case 'list':
      return <ListBlock block={block} marks={marks} />;
    case 'table':
      return <TableBlock block={block} marks={marks} />;
    case 'pre':
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
      return <pre tabIndex={0}>{text}</pre>;
    case 'embed':
      return (
        <p className="embed" dir="auto">
          {text}
        </p>
      );
    default:
      return assertNever(block.kind);
  }
});

function Subhead({ block, marks, anchor, level }: BlockProps) {
  const Heading = `h${level ?? 2}` as const;
  return (
    <Heading id={anchor} dir="auto" tabIndex={-1}>
      <MarkedText text={block.text} marks={marks} spans={block.spans ?? []} />
    </Heading>
  );
}

interface SpokenProps {
  readonly block: TextBlock;
  readonly marks: readonly Range[];
  readonly anchor: string;
  readonly speaker: Range;
}

function Spoken({ block, marks, anchor, speaker: [start, end] }: SpokenProps) {
  const part = (from: number, to: number) => (
    <MarkedText
      text={block.text.slice(from, to)}
      marks={rangesWithin(marks, from, to)}
      spans={spansWithin(block.spans ?? [], from, to)}
    />
  );
  return (
    <p id={anchor} className="spoken" dir="auto">
      {part(0, start)}
      <b className="speaker">{part(start, end)}</b>
      {part(end, block.text.length)}
    </p>
  );
}

function ListBlock({ block, marks }: Pick<BlockProps, 'block' | 'marks'>) {
  const List = block.ordered ? 'ol' : 'ul';
  // Lines of captures saved as text carry their numbers.
  const isNumbered = block.ordered && /^\d{1,2}[.)] /.test(block.text);
  return (
    <List dir="auto" className={isNumbered ? 'numbered' : undefined}>
      {splitParts(block.text, '\n').map(({ text, start, end }) => (
        <li key={start}>
          <MarkedText
            text={text}
            marks={rangesWithin(marks, start, end)}
            spans={spansWithin(block.spans ?? [], start, end)}
          />
        </li>
      ))}
    </List>
  );
}
