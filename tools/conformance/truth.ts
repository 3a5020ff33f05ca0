import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one document says, set down by hand. */
export interface Truth {
  readonly file: string;
  readonly title: string;
  readonly byline: string | null;
  readonly date: string | null;
  readonly dateline: string | null;
  /** With or without their credit tail. */
  readonly captions: readonly string[];
  readonly credits: readonly (string | null)[];
  readonly virins: readonly string[];
}

/** The labelled documents of the folder, by file. */
export function readTruths(folder: string): ReadonlyMap<string, Truth> {
  const lines = readFileSync(path.join(folder, 'releases', 'labels-dev.jsonl'), 'utf8').split('\n');
  const truths = lines.filter((line) => line.trim() !== '').map((line) => truthOf(JSON.parse(line)));
  return new Map(truths.map((truth) => [truth.file, truth]));
}

type Label = Partial<Record<keyof Truth, unknown>>;

function truthOf(label: Label): Truth {
  const captions = listOf(label.captions);
  const credits = listOf(label.credits);
  return {
    file: String(label.file),
    title: String(label.title),
    byline: textOf(label.byline),
    date: textOf(label.date),
    dateline: textOf(label.dateline),
    captions: captions.filter((caption): caption is string => caption !== null),
    credits: credits.filter((_, at) => typeof captions[at] === 'string'),
    virins: listOf(label.virins).filter((virin): virin is string => virin !== null),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): readonly (string | null)[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
