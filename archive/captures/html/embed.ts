import { EMBEDS } from './shape.ts';
import { attribute, type Element, elements, stated } from './tree.ts';
import { flush, type Walk } from './walk.ts';

/** A video or a frame becomes a note that it is not archived; what only counts visitors leaves nothing. */
export function readEmbed(walk: Walk, element: Element): void {
  const address =
    attribute(element, 'src') ||
    attribute(element, 'data') ||
    [...elements(element, 20)].map((inner) => attribute(inner, 'src')).find((src) => src !== '') ||
    '';
  if (
    /googletagmanager|doubleclick|analytics|about:blank|recaptcha|addthis|facebook\.com\/(?:plugins|widgets)|platform\.twitter\.com\/widgets|disqus|RealMedia\/ads|adserver/i.test(
      address,
    )
  )
    return;
  const label =
    stated(element, 'title') ??
    stated(element, 'aria-label') ??
    (address === '' || address.startsWith('data:') ? null : address);
  const name = /youtube|vimeo|video/i.test(`${address} ${label ?? ''}`) ? 'Video' : EMBEDS[element.tagName];
  flush(walk);
  walk.pieces.push({
    kind: 'block',
    block: { kind: 'embed', text: label === null ? `${name}, not archived` : `${name}, not archived: ${label}` },
  });
}
