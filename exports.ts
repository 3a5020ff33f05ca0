import type { CitationStyle, ExportForm } from './contract.ts';

/** The heading a form stands under in the dialog and in the help of the command line. */
export type ExportGroup = 'PDF' | 'Text' | 'Tables' | 'Citations' | 'Research packet';

/** A way out as the dialogs and the command line show it. */
export interface ExportEntry {
  readonly form: ExportForm;
  readonly label: string;
  readonly group: ExportGroup;
  /** One sentence on what is written. */
  readonly help: string;
  /** The command line's flag, without dashes. */
  readonly flag: string;
  /** The ending of the file, or of each file in the folder; null when the folder holds files of several kinds. */
  readonly extension: string | null;
  /** `each`: one release is a file, several are a folder with a file each. */
  readonly target: 'file' | 'folder' | 'each';
  /** Whether it is printed by the desktop's page; the others need no desktop. */
  readonly isPrinted: boolean;
  /** Whether a single photo can be taken away so. */
  readonly takesPhoto: boolean;
}

const file = { target: 'file', isPrinted: false, takesPhoto: false } as const;
const citation = { ...file, group: 'Citations', takesPhoto: true } as const;

/** Every way out, in the order of the dialog. */
export const exportEntries: readonly ExportEntry[] = [
  {
    ...file,
    form: 'pdf',
    label: 'One PDF',
    group: 'PDF',
    help: 'A tagged PDF; several releases follow one another, with contents and photo credits.',
    flag: 'pdf',
    extension: 'pdf',
    isPrinted: true,
  },
  {
    ...file,
    form: 'pdfs',
    label: 'One PDF each',
    group: 'PDF',
    help: 'A folder with a tagged PDF of each release.',
    flag: 'pdfs',
    extension: 'pdf',
    target: 'folder',
    isPrinted: true,
  },
  {
    ...file,
    form: 'markdown',
    label: 'Markdown',
    group: 'Text',
    help: 'Markdown with front matter; several releases are a folder with a file each.',
    flag: 'md',
    extension: 'md',
    target: 'each',
  },
  {
    ...file,
    form: 'text',
    label: 'Plain text',
    group: 'Text',
    help: 'Plain text; several releases are a folder with a file each.',
    flag: 'text',
    extension: 'txt',
    target: 'each',
  },
  {
    ...file,
    form: 'json',
    label: 'JSON Lines',
    group: 'Text',
    help: 'Every release in the public schema, one a line.',
    flag: 'json',
    extension: 'jsonl',
  },
  {
    ...file,
    form: 'csv',
    label: 'Table of releases (CSV)',
    group: 'Tables',
    help: 'A line for each release: date, headline, organization, address, and the words around the hit.',
    flag: 'csv',
    extension: 'csv',
  },
  {
    ...file,
    form: 'photos-csv',
    label: 'Table of photos (CSV)',
    group: 'Tables',
    help: 'A line for each photo: caption, credit, photographer, VIRIN, and its release.',
    flag: 'photos-csv',
    extension: 'csv',
    takesPhoto: true,
  },
  {
    ...citation,
    form: 'bibtex',
    label: 'BibTeX',
    help: 'Citations for LaTeX and most reference managers.',
    flag: 'bibtex',
    extension: 'bib',
  },
  {
    ...citation,
    form: 'ris',
    label: 'RIS',
    help: 'Citations for EndNote, Zotero and other reference managers.',
    flag: 'ris',
    extension: 'ris',
  },
  {
    ...citation,
    form: 'csl-json',
    label: 'CSL-JSON',
    help: 'Citations for pandoc and Zotero.',
    flag: 'csl-json',
    extension: 'json',
  },
  {
    ...file,
    form: 'packet',
    label: 'Research packet (folder)',
    group: 'Research packet',
    help: 'A folder of the captures as saved, their PDFs, contents, query log, photo credits and SHA-256 sums.',
    flag: 'packet',
    extension: null,
    target: 'folder',
    isPrinted: true,
  },
  {
    ...file,
    form: 'packet-zip',
    label: 'Research packet (zip)',
    group: 'Research packet',
    help: 'One zip file of the captures as saved, their PDFs, contents, query log, photo credits and SHA-256 sums.',
    flag: 'packet-zip',
    extension: 'zip',
    isPrinted: true,
  },
];

/** The entry of a form. */
export function exportEntry(form: ExportForm): ExportEntry {
  const entry = exportEntries.find((one) => one.form === form);
  if (entry === undefined) throw new Error(`There is no export form "${form}".`);
  return entry;
}

/** How releases and photos are cited, in the order menus show. */
export const citationStyles: readonly { readonly style: CitationStyle; readonly label: string }[] = [
  { style: 'chicago', label: 'Chicago note' },
  { style: 'apa', label: 'APA 7' },
  { style: 'credit', label: 'Credit line' },
  { style: 'bibtex', label: 'BibTeX' },
  { style: 'ris', label: 'RIS' },
  { style: 'csl-json', label: 'CSL-JSON' },
];
