import { openArchive } from '../../../archive/archive.ts';

// Opens a folder as an archive and prints its status and ledger: node list-ledger.cjs INDEXER FOLDER STORE.

async function main([indexer = '', folder = '', store = '']: readonly string[]): Promise<void> {
  const opened = await openArchive(folder, { store, indexer, threads: 1, watch: false });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const { articles, problem } = await opened.value.settled();
  const { entries } = await opened.value.ledger({ outcomes: [], text: '', offset: 0, limit: 1_000 });
  await opened.value.close();
  process.stdout.write(JSON.stringify({ articles, problem, entries }));
}

void main(process.argv.slice(2));
