import { ArchiveList } from './archive-list.tsx';
import { ArticleView } from './article/article-view.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { FiltersOver } from './filters/filters-over.tsx';
import { About } from './help/about.tsx';
import { HelpPage } from './help/help-page.tsx';
import { Shortcuts } from './help/shortcuts.tsx';
import { LedgerPage } from './ledger/ledger-page.tsx';
import { Palette } from './palette.tsx';
import { PhotosPage } from './photos/photos-page.tsx';
import { SyntaxPopover } from './search/syntax-popover.tsx';
import { SettingsPage } from './settings/settings-page.tsx';

/** The views that the first picture of the window does without. They are a script of their own. */
export const parts = {
  ...{ About, ArchiveList, ArticleView, ExportDialog, FiltersOver, HelpPage },
  ...{ LedgerPage, Palette, PhotosPage, SettingsPage, Shortcuts, SyntaxPopover },
} as const;
