// Preloaded into a process and its threads: every write to disk takes a while, and says on the standard output
// when it begins ("inside 1.7 write") and when it has ended ("outside 1.7"). Data goes to disk in two halves.
const fs = require('node:fs');
const promises = require('node:fs/promises');
const { threadId } = require('node:worker_threads');

const napMs = 5;
let steps = 0;

const nap = () => new Promise((resolve) => setTimeout(resolve, napMs));
const say = (line) => fs.writeSync(1, `${line}\n`);

async function slowly(what, work) {
  const step = `${threadId}.${++steps}`;
  say(`inside ${step} ${what}`);
  await nap();
  try {
    return await work();
  } finally {
    await nap();
    say(`outside ${step}`);
  }
}

async function slowFileHandles() {
  const probe = await promises.open(__filename);
  const handle = Object.getPrototypeOf(probe);
  await probe.close();
  const { write, writev, sync, truncate } = handle;
  handle.write = function (bytes, offset = 0, length = bytes.length - offset, position = null) {
    const half = length >> 1;
    return slowly('write', async () => {
      await write.call(this, bytes, offset, half, position);
      await nap();
      await write.call(this, bytes, offset + half, length - half, position === null ? null : position + half);
      return { bytesWritten: length, buffer: bytes };
    });
  };
  handle.writev = function (pieces) {
    const half = pieces.length >> 1;
    return slowly('writev', async () => {
      if (half > 0) await writev.call(this, pieces.slice(0, half));
      await nap();
      return writev.call(this, pieces.slice(half));
    });
  };
  handle.sync = function () {
    return slowly('sync', () => sync.call(this));
  };
  handle.truncate = function (length) {
    return slowly('truncate', () => truncate.call(this, length));
  };
}

const { rename, rm } = promises;
promises.rename = (from, to) => slowly('rename', () => rename(from, to));
promises.rm = (file, options) => slowly('remove', () => rm(file, options));
for (const name of ['write', 'fsync', 'rename']) {
  const original = fs[name];
  fs[name] = (...words) => {
    const done = words.pop();
    const work = () => new Promise((resolve) => original(...words, (...results) => resolve(results)));
    slowly(name, work).then((results) => done(...results));
  };
}
void slowFileHandles();
