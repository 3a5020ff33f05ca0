import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { linesOf } from './corpus.ts';
import { type BuildCost, type Latency, type SearchCost, spent, timeClass } from './measure.ts';
import { CLASSES, type Question, type QuestionClass, type Questions } from './question.ts';
import type { Release } from './release.ts';

/** Libraries that search in memory: their index is built whole, saved as JSON and loaded again. */
export type Script = 'lunr' | 'minisearch' | 'flexsearch';

interface Engine {
  /** Builds an index of the releases and returns it as what is saved. */
  build(releases: readonly Release[]): string;
  /** Loads what was saved; answers how many a question finds, or null for what the library cannot ask. */
  load(saved: string): (name: QuestionClass, question: Question) => number | null;
}

const fileOf = (folder: string) => path.join(folder, 'index.json');

/** Builds and saves the index of a library. */
export async function buildScript(script: Script, file: string, folder: string): Promise<BuildCost> {
  const started = performance.now();
  const releases: Release[] = [];
  for await (const line of linesOf(file)) releases.push(JSON.parse(line));
  const saved = ENGINES[script].build(releases);
  writeFileSync(fileOf(folder), saved);
  const wallS = (performance.now() - started) / 1000;
  return { wallS, ...spent(), indexMB: Buffer.byteLength(saved) / 1e6, textMB: 0 };
}

/** Loads the saved index and asks everything the library can be asked. */
export async function searchScript(script: Script, folder: string, questions: Questions): Promise<SearchCost> {
  const ask = ENGINES[script].load(readFileSync(fileOf(folder), 'utf8'));
  ask('word', questions.word[0] ?? { words: [''] });
  const openMs = performance.now();
  const latencies: Partial<Record<QuestionClass, Latency>> = {};
  for (const name of CLASSES) {
    if (ask(name, questions[name][0] ?? { words: [''] }) === null) continue;
    latencies[name] = await timeClass(name, questions, (question) => ask(name, question) ?? 0);
  }
  return { openMs, rssMB: spent().rssMB, latencies };
}

const LUNR: Engine = {
  build: (releases) =>
    JSON.stringify(
      lunr((builder) => {
        builder.ref('id');
        builder.field('title', { boost: 4 });
        builder.field('body');
        for (const release of releases) builder.add(release);
      }),
    ),
  load: (saved) => {
    const index = lunr.Index.load(JSON.parse(saved));
    return (name, question) => {
      const query = lunrQuery(name, question);
      return query === null ? null : index.search(query).length;
    };
  },
};

function lunrQuery(name: QuestionClass, { words }: Question): string | null {
  const [one = ''] = words;
  switch (name) {
    case 'word':
    case 'common':
      return one;
    case 'and':
      return words.map((word) => `+${word}`).join(' ');
    case 'prefix':
      return `${one}*`;
    case 'fuzzy':
      return `${one}~1`;
    case 'field':
      return `title:${one}`;
    default:
      return null;
  }
}

const MINI = {
  fields: ['title', 'body'],
  idField: 'id',
  searchOptions: { boost: { title: 4 }, combineWith: 'AND' as const },
};

const MINISEARCH: Engine = {
  build: (releases) => {
    const index = new MiniSearch(MINI);
    index.addAll(releases);
    return JSON.stringify(index);
  },
  load: (saved) => {
    const index = MiniSearch.loadJSON(saved, MINI);
    return (name, { words }) => {
      const text = words.join(' ');
      if (name === 'phrase' || name === 'near' || name === 'date') return null;
      if (name === 'prefix') return index.search(text, { prefix: true }).length;
      if (name === 'fuzzy') return index.search(text, { fuzzy: 1 }).length;
      return index.search(text, name === 'field' ? { fields: ['title'] } : {}).length;
    };
  },
};

const FLEX = { document: { id: 'id', index: ['title', 'body'] }, tokenize: 'strict' as const };
/** FlexSearch has no total: it is asked for so many. */
const ALL = 1_000_000;

const FLEXSEARCH: Engine = {
  build: (releases) => {
    const index = new Document(FLEX);
    for (const release of releases) index.add({ ...release });
    const parts: [string, string][] = [];
    index.export((key, part) => {
      parts.push([key, part ?? '']);
    });
    return JSON.stringify(parts);
  },
  load: (saved) => {
    const index = new Document(FLEX);
    for (const [key, part] of JSON.parse(saved)) index.import(key, part);
    return (name, { words }) => {
      if (name !== 'word' && name !== 'common' && name !== 'and' && name !== 'field') return null;
      const fields = name === 'field' ? ['title'] : ['title', 'body'];
      const found = index.search(words.join(' '), { field: fields, limit: ALL });
      return new Set(found.flatMap(({ result }) => result)).size;
    };
  },
};

const ENGINES: Readonly<Record<Script, Engine>> = { lunr: LUNR, minisearch: MINISEARCH, flexsearch: FLEXSEARCH };
