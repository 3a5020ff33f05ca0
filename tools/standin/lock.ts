import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What a second instance tells the first before it gives up. */
export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** One app at a time in a user data folder: a lock file with a process id, and a socket on which the holder listens. */
export class InstanceLock {
  private readonly file: string;
  private readonly socket: string;
  private server: Server | null = null;

  constructor(userData: string) {
    const name = createHash('sha256').update(userData).digest('hex').slice(0, 16);
    this.file = path.join(userData, 'SingletonStandin');
    this.socket = path.join(os.tmpdir(), `cutline-standin-${name}.sock`);
    mkdirSync(userData, { recursive: true });
  }

  get held(): boolean {
    return this.server !== null;
  }

  /** Takes the lock, also from a process that has died with it. */
  take(onSecondInstance: (second: SecondInstance) => void): boolean {
    if (this.held) return true;
    if (!this.writeFile()) {
      if (isAlive(this.holder())) return false;
      rmSync(this.file, { force: true });
      if (!this.writeFile()) return false;
    }
    this.listen(onSecondInstance);
    process.on('exit', () => this.release());
    return true;
  }

  /** Leaves word for the holder, and returns when the system has it: the caller is about to quit. */
  tell(second: SecondInstance): void {
    const script = `const s=require('net').connect(process.argv[1],()=>s.end(process.argv[2],()=>process.exit()))`;
    spawnSync(process.execPath, ['-e', script, this.socket, JSON.stringify(second)], { timeout: 5000 });
  }

  release(): void {
    if (this.server === null) return;
    this.server.close();
    this.server = null;
    for (const file of [this.file, this.socket]) rmSync(file, { force: true });
  }

  private writeFile(): boolean {
    try {
      writeFileSync(this.file, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  }

  private holder(): number {
    try {
      return Number(readFileSync(this.file, 'utf8'));
    } catch {
      return 0;
    }
  }

  private listen(onSecondInstance: (second: SecondInstance) => void): void {
    rmSync(this.socket, { force: true });
    this.server = createServer((connection) => {
      let text = '';
      connection.on('data', (chunk) => {
        text += String(chunk);
      });
      connection.on('end', () => onSecondInstance(JSON.parse(text)));
    }).listen(this.socket);
    this.server.unref();
  }
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
