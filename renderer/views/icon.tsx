/** The page's pictograms, drawn on a grid of 20, one stroke each. */
const shapes = {
  search: 'M13 13l4.5 4.5M8.5 14.5a6 6 0 1 1 0-12 6 6 0 0 1 0 12z',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12.5 4l-6 6 6 6',
  forward: 'M7.5 4l6 6-6 6',
  up: 'M4 12.5l6-6 6 6',
  down: 'M4 7.5l6 6 6-6',
  filters: 'M3 5h14M5.5 10h9M8.5 15h3',
  folder: 'M2.5 15.5v-11h5l2 2.5h8v8.5z',
  photo: 'M2.5 4h15v12h-15zM3 14l4.5-4.5 3.5 3.5 2.5-2 3.5 3M13 8h.01',
  page: 'M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4M7 10.5h6M7 13.5h6',
  list: 'M3.5 5h13M3.5 10h13M3.5 15h13',
  ledger: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
  settings: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M10 14.5h.01M10 17.5a7.5 7.5 0 1 1 0-15 7.5 7.5 0 0 1 0 15z',
  command: 'M4 6l4 4-4 4M10 15h6',
  copy: 'M7 7h9.5v10.5H7zM4 13H3V2.5h9.5V4',
  pdf: 'M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4M10 9v5M7.5 12l2.5 2.5 2.5-2.5',
  original: 'M2.5 4h15v12h-15zM2.5 7.5h15M5 5.75h.01',
  find: 'M3 5h14M3 9h6M3 13h4M12.5 14.5a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM15 14l2.5 2.5',
  outline: 'M3 5h3M3 10h3M3 15h3M9 5h8M9 10h8M9 15h8',
  star: 'M10 2.8l2.2 4.7 5 .7-3.6 3.6.9 5.1-4.5-2.4-4.5 2.4.9-5.1L2.8 8.2l5-.7z',
  clock: 'M10 5.5V10l3 2M10 17.5a7.5 7.5 0 1 1 0-15 7.5 7.5 0 0 1 0 15z',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2h.01',
  retry: 'M4 10a6 6 0 1 0 2-4.5M6 2.5v3.2h3.2',
  enlarge: 'M11.5 3H17v5.5M17 3l-6 6M8.5 17H3v-5.5M3 17l6-6',
  text: 'M4 16L9 4l5 12M5.7 12h6.6',
} as const;

export type IconName = keyof typeof shapes;

/** A pictogram that says nothing to a screen reader: its button has the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
