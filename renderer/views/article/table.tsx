import type { Range } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { type Part, rangesWithin, spansWithin, splitParts } from '../../text/pieces.ts';
import type { TextBlock } from './block.tsx';
import { MarkedText } from './marked.tsx';

interface TableProps {
  readonly block: TextBlock;
  readonly marks: readonly Range[];
}

/** A table; one that is wider than the page scrolls in a box of its own. */
export function TableBlock({ block, marks }: TableProps) {
  const rows = splitParts(block.text, '\n').map((row) => ({ ...row, cells: cellsOf(row) }));
  const head = block.header ? rows[0] : undefined;
  const cell = ({ text, start, end }: Part) => (
    <MarkedText
      text={text}
      marks={rangesWithin(marks, start, end)}
      spans={spansWithin(block.spans ?? [], start, end)}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className="table-box" tabIndex={0} aria-label={t('article.table')} dir="auto">
      <table>
        {head && (
          <thead>
            <tr>
              {head.cells.map((each) => (
                <th key={each.start} scope="col">
                  {cell(each)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(head ? 1 : 0).map((row) => (
            <tr key={row.start}>
              {row.cells.map((each) => (
                <td key={each.start}>{cell(each)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellsOf(row: Part): readonly Part[] {
  return splitParts(row.text, '\t').map((part) => ({
    ...part,
    start: part.start + row.start,
    end: part.end + row.start,
  }));
}
