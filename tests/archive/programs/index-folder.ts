import { openArchive } from '../../../archive/archive.ts';

// Brings an index up to date with its folder, then says "done": node index-folder.cjs INDEXER FOLDER STORE.

async function main([indexer = '', folder = '', store = '']: readonly string[]): Promise<void> {
  const opened = await openArchive(folder, { store, indexer, threads: 1, watch: false });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  await opened.value.settled();
  await opened.value.close();
  process.stdout.write('done\n');
}

void main(process.argv.slice(2));
