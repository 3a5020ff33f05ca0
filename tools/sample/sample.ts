// Writes sample/ anew: `npm run sample`. The texts need Node alone; the pictures are drawn in an installed Chromium,
// so `npm run sample -- --texts` leaves the pictures as they are.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readMaterial, type SampleFile, textFiles } from './archive.ts';

const material = readMaterial('tools/sample');
const files: readonly SampleFile[] = textFiles(material);
for (const file of files) {
  const target = path.join('sample', file.path);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.bytes);
}
console.log(`sample: ${files.length} files`);
