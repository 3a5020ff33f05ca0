import type { ReactNode } from 'react';
import type { Reading } from '../../../contract.ts';
import { headingLevels } from '../../text/heading-levels.ts';
import { BlockView } from './block.tsx';
import { Figure } from './figure.tsx';

interface BodyProps {
  readonly reading: Reading;
  /** Where photos can be enlarged. */
  readonly onEnlarge?: (photo: number) => void;
  /** What can be done with a photo, beside its caption. */
  readonly toolsOf?: (photo: number) => ReactNode;
}

/** The blocks of an article in reading order; photos no block stands for come last. */
export function Body({ reading, onEnlarge, toolsOf }: BodyProps) {
  const { article, marks } = reading;
  const levels = headingLevels(article.blocks);
  const placed = new Set(article.blocks.map((block) => (block.kind === 'photo' ? block.photo : -1)));
  const figure = (photo: number) => {
    const shown = article.photos[photo];
    const enlarge = onEnlarge && (() => onEnlarge(photo));
    return (
      shown && (
        <Figure key={`photo-${photo}`} photo={shown} marks={marks.photos[photo]} number={photo} onEnlarge={enlarge}>
          {toolsOf?.(photo)}
        </Figure>
      )
    );
  };
  return (
    <>
      {article.blocks.map((block, order) =>
        block.kind === 'photo' ? (
          figure(block.photo)
        ) : (
          <BlockView
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
            key={order}
            block={block}
            marks={marks.blocks[order] ?? none}
            anchor={`block-${order}`}
            level={levels[order] ?? null}
          />
        ),
      )}
      {article.photos.map((_, photo) => (placed.has(photo) ? null : figure(photo)))}
    </>
  );
}

const none: readonly never[] = [];
