import * as v from 'valibot';
import type { ArchiveStatus, RecentArchive } from '../contract.ts';
import { readJson, writeJson } from './json-file.ts';

const most = 20;

const recentArchive = v.object({
  id: v.string(),
  folder: v.string(),
  name: v.string(),
  articles: v.number(),
  opened: v.string(),
  storeBytes: v.number(),
});

/** The archives opened before, the latest first. */
export interface RecentArchives {
  list(): readonly RecentArchive[];
  /** The same with what an archive that is open is at this moment; first when it is not listed yet. */
  listWith(status: ArchiveStatus | null): readonly RecentArchive[];
  /** Puts an archive that was opened first. */
  note(status: ArchiveStatus, opened: Date): Promise<void>;
  /** Brings what is known of an archive up to date. */
  update(status: ArchiveStatus): Promise<void>;
  forget(id: string): Promise<readonly RecentArchive[]>;
}

/** Opens the list; entries that do not fit are left out. */
export async function openRecent(file: string): Promise<RecentArchives> {
  let archives = parseRecent(await readJson(file).catch(() => undefined));
  const keep = async (changed: readonly RecentArchive[]) => {
    archives = changed;
    await writeJson(file, archives);
  };
  return {
    list: () => archives,
    listWith: (status) => (status === null || status.id === '' ? archives : withStatus(archives, status)),
    note: (status, opened) => keep(withArchive(archives, entryOf(status, opened.toISOString()))),
    update: (status) => keep(archives.map((archive) => updated(archive, status))),
    async forget(id) {
      await keep(archives.filter((archive) => archive.id !== id));
      return archives;
    },
  };
}

function parseRecent(content: unknown): readonly RecentArchive[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((entry) => {
    const parsed = v.safeParse(recentArchive, entry);
    return parsed.success ? [parsed.output] : [];
  });
}

function entryOf({ id, folder, name, articles, storeBytes }: ArchiveStatus, opened: string): RecentArchive {
  return { id, folder, name, articles, opened, storeBytes };
}

function updated(archive: RecentArchive, status: ArchiveStatus): RecentArchive {
  return archive.id === status.id ? entryOf(status, archive.opened) : archive;
}

function withStatus(archives: readonly RecentArchive[], status: ArchiveStatus): readonly RecentArchive[] {
  const isListed = archives.some(({ id }) => id === status.id);
  if (!isListed) return withArchive(archives, entryOf(status, new Date().toISOString()));
  return archives.map((archive) => updated(archive, status));
}

function withArchive(archives: readonly RecentArchive[], latest: RecentArchive): readonly RecentArchive[] {
  const others = archives.filter(({ id, folder }) => id !== latest.id && folder !== latest.folder);
  return [latest, ...others].slice(0, most);
}
