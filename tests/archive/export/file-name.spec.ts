import { expect, it } from 'vitest';
import { distinctNames, releaseName } from '../../../archive/export/file-name.ts';

it.each([
  ['2019-03-03', 'Depot opens a new pier', '2019-03-03 Depot opens a new pier.pdf'],
  [null, 'Depot: “opens” a/new\\pier?', 'Depot “opens” a new pier.pdf'],
  [null, '../../etc/passwd', 'etc passwd.pdf'],
  [null, ' ... ', 'release.pdf'],
  [null, 'CON\0\u202etxt.', 'CON txt.pdf'],
  [null, 'aux', '_aux.pdf'],
  [null, 'Com1.Tower', '_Com1.Tower.pdf'],
  [null, 'Console', 'Console.pdf'],
  [null, '.hidden', 'hidden.pdf'],
  [null, '-rf ~', 'rf ~.pdf'],
  [null, '港'.repeat(200), `${'港'.repeat(60)}.pdf`],
])('names the PDF of %j %j', (date, headline, name) => {
  expect(releaseName({ date, headline }, 'pdf')).toBe(name);
});

it('gives each name once, whatever its case', () => {
  const distinct = distinctNames();
  expect(['Pier.pdf', 'pier.pdf', 'PIER.pdf', 'Pier (2).pdf', 'Pier'].map(distinct)).toEqual([
    'Pier.pdf',
    'pier (2).pdf',
    'PIER (3).pdf',
    'Pier (2) (2).pdf',
    'Pier',
  ]);
});
