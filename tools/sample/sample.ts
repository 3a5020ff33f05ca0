// Writes sample/ anew: `npm run sample`. The texts need Node alone; the pictures are drawn in an installed Chromium,
// so `npm run sample -- --texts` leaves the pictures as they are.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readMaterial, type SampleFile, textFiles } from './archive.ts';
import { pictureFiles } from './pictures.ts';

const tool = 'tools/sample';
const sample = 'sample';
const textsOnly = process.argv.includes('--texts');
const material = readMaterial(tool);
const files: readonly SampleFile[] = [...textFiles(material), ...(textsOnly ? [] : await pictureFiles(tool, material))];
if (!textsOnly) rmSync(sample, { recursive: true, force: true });
for (const file of files) {
  const target = path.join(sample, file.path);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.bytes);
}
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
console.log(`sample: ${files.length} files, ${Math.round(bytes / 1024)} KiB`);
