import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { countMatches, type Sample } from './sample.ts';

/** Who an archive is: a random id, the folder it was last seen at, and a sample of its content to know it by elsewhere. */
export interface Identity {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly articles: number;
  /** ISO date-time of the last opening. */
  readonly opened: string;
  readonly sample: readonly Sample[];
}

const identityFile = 'archive.json';
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
const schema = v.object({
  id,
  folder: v.string(),
  name: v.string(),
  articles: v.number(),
  opened: v.string(),
  sample: v.array(v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })),
});

/** Of a sample, what must be found in a folder for it to be the same archive somewhere else. */
const moved = 0.6;

/** Where an archive's own folder in the store is. */
export function homeOf(store: string, archive: string): string {
  return path.join(store, archive);
}

/** Whether a text has the form of an archive's id, so that it can name a folder. */
export function isArchiveId(text: string): boolean {
  return v.is(id, text);
}

/** Every archive the store knows, in no order. */
export async function readIdentities(store: string): Promise<readonly Identity[]> {
  const names = await readdir(store).catch(() => []);
  const identities = await Promise.all(names.filter(isArchiveId).map((name) => readIdentity(homeOf(store, name))));
  return identities.filter((identity) => identity !== null);
}

/** Keeps who an archive is, in its folder of the store. */
export async function writeIdentity(store: string, identity: Identity): Promise<void> {
  const home = homeOf(store, identity.id);
  await mkdir(home, { recursive: true });
  await writeFileAtomic(path.join(home, identityFile), JSON.stringify(identity));
}

/**
 * Who the archive in this folder is: the one that was there before, unless nothing of its sample is left;
 * else one whose sample is found here and is gone from where it was; else a new one.
 */
export async function identify(store: string, folder: string): Promise<Identity> {
  const known = await readIdentities(store);
  const now = { folder, name: path.basename(folder) || folder, opened: new Date().toISOString() };
  for (const identity of newestFirst(known.filter((one) => one.folder === folder))) {
    if (await isStill(identity, folder)) return { ...identity, ...now };
  }
  for (const identity of newestFirst(known.filter((one) => one.folder !== folder))) {
    if (await hasMoved(identity, folder)) return { ...identity, ...now };
  }
  return { ...now, id: randomUUID(), articles: 0, sample: [] };
}

async function readIdentity(home: string): Promise<Identity | null> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(await readFile(path.join(home, identityFile), 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function newestFirst(identities: readonly Identity[]): readonly Identity[] {
  return [...identities].sort((a, b) => (a.opened < b.opened ? 1 : -1));
}

async function isStill({ sample }: Identity, folder: string): Promise<boolean> {
  return sample.length === 0 || (await countMatches(folder, sample, 1)) > 0;
}

async function hasMoved({ sample, folder: before }: Identity, folder: string): Promise<boolean> {
  if (sample.length === 0) return false;
  const needed = Math.ceil(sample.length * moved);
  return (await countMatches(folder, sample, needed)) >= needed && (await countMatches(before, sample, 1)) === 0;
}
