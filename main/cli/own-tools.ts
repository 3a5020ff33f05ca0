import { openArchive } from '../../archive/archive.ts';
import { parseFile } from '../../archive/parse-file.ts';
import { version } from '../../package.json';
import { places } from '../places.ts';
import type { Tools } from './tools.ts';

/** The tools of this installation. */
export function ownTools(rest: Pick<Tools, 'store' | 'startDesktop' | 'hasDisplay'>): Tools {
  return { openArchive, parseFile, indexer: places.indexer, version, ...rest };
}
