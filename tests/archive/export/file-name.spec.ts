import { expect, it } from 'vitest';
import { releaseName } from '../../../archive/export/file-name.ts';

it.each([
  ['2019-03-03', 'Depot opens a new pier', '2019-03-03 Depot opens a new pier.pdf'],
  [null, 'Depot: “opens” a/new\\pier?', 'Depot “opens” a new pier.pdf'],
  [null, '../../etc/passwd', '.. .. etc passwd.pdf'],
  [null, ' ... ', 'release.pdf'],
  [null, 'CON\0\u202etxt.', 'CON txt.pdf'],
  [null, '港'.repeat(200), `${'港'.repeat(120)}.pdf`],
])('names the PDF of %j %j', (date, headline, name) => {
  expect(releaseName({ date, headline }, 'pdf')).toBe(name);
});
