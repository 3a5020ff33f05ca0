import path from 'node:path';
import { type SiteContext, sitePage } from './site-page.ts';
import type { Story } from './story.ts';

/** A file a browser wrote beside the page it saved. */
export interface Asset {
  readonly path: string;
  readonly text: string;
}

/** A story as a browser's "complete page" save: its address in a comment, everything else under `<name>_files`. */
export function savedPage(story: Story, context: Omit<SiteContext, 'addressOf'>): string {
  const folder = `./${path.posix.basename(assetFolder(story))}`;
  const url = story.url ?? '';
  return sitePage(story, { ...context, addressOf: ({ virin }) => `${folder}/${virin}.JPG` })
    .replace(
      '<!DOCTYPE html>',
      `<!DOCTYPE html>\n<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`,
    )
    .replace(
      '</head>',
      `<link href="${folder}/skin.css" rel="stylesheet">\n<script src="${folder}/share.js.download"></script>\n</head>`,
    );
}

/** What lies in that folder besides the pictures. */
export function savedAssets(story: Story): readonly Asset[] {
  const folder = assetFolder(story);
  return [
    { path: `${folder}/skin.css`, text: '.wrap { max-width: 60em; margin: auto }\n.menu-mobile { display: none }\n' },
    { path: `${folder}/share.js.download`, text: 'window.share = function share() { return false; };\n' },
    { path: `${folder}/share(1).html`, text: '<!DOCTYPE html><title>Share</title><p>Share this page</p>\n' },
  ];
}

function assetFolder(story: Story): string {
  return story.path.replace(/\.html$/, '_files');
}
