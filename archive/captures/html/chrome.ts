import { attribute, type Element, elements, isElement, marks, textOf } from './tree.ts';

const TAGS = new Set([
  'nav',
  'aside',
  'footer',
  'button',
  'select',
  'input',
  'textarea',
  'datalist',
  'dialog',
  'menu',
  'noscript',
]);
/** What holds a release whatever its class says. */
const NEVER = new Set(['html', 'body', 'form', 'main', 'article', 'h1']);
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog|alertdialog)$/;
const MARKS =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|share|sharing|social|addthis|skip(?!-target)|skiplink|skip-link|pager|pagination|cookie|subscribe|newsletter|sidebar|site-header|site-footer|page-footer|page-header-nav|usa-banner|gov-banner|govbanner|official-site|related(?:[_-]?(?:item|stories|links|articles|content|posts|news|block))?|recommended|promo|advert(?:isement)?|comments?|disqus|toolbar|print-tools|article-tools|wm-ipp(?:-base|-print)?|wm-capinfo|doj-sharing|sr-only|visually-hidden|element-invisible|element-hidden|screen-reader-text|modal|popup|tooltip|footer|follow-links|email-signup|back-to-top|author-?bio|about-?(?:the-?)?author|tags?-list|da_print(?=\s|$))(?=$|[\s_-])/i;
const KEPT =
  /(?:article|story|post|entry|press-release)[\s_-]?(?:body|content|text|header)|\bnode--|media|gallery|figure|caption|photo/i;

/** Whether an element is the page's frame, not the release: menus, share bars, footers, hidden text, form controls. */
export function isChrome(element: Element): boolean {
  if (element.tagName === 'footer' && isQuoted(element)) return false;
  if (TAGS.has(element.tagName)) return element.tagName !== 'aside' || !KEPT.test(marks(element));
  const role = attribute(element, 'role');
  if (role !== '' && ROLES.test(role)) return true;
  if (attribute(element, 'aria-hidden') === 'true' || attribute(element, 'hidden') === 'hidden') return true;
  if (/display\s?:\s?none/i.test(attribute(element, 'style'))) return true;
  const named = marks(element);
  return (
    element.tagName !== 'main' &&
    named !== '' &&
    named.length < 400 &&
    MARKS.test(named) &&
    !KEPT.test(named) &&
    !NEVER.has(element.tagName) &&
    !holdsPage(element)
  );
}

/** Whether a box holds headline and text, whatever a word of its class says (`int-nav`). */
function holdsPage(element: Element): boolean {
  if (textOf(element, LEAST_TEXT * 10).length <= LEAST_TEXT) return false;
  for (const inner of elements(element, MOST_ELEMENTS)) if (inner.tagName === 'h1') return true;
  return false;
}

const LEAST_TEXT = 600;
const MOST_ELEMENTS = 2000;

/** The footer of a quotation names who said it. */
function isQuoted({ parentNode }: Element): boolean {
  return parentNode !== null && isElement(parentNode) && parentNode.tagName === 'blockquote';
}

/** Whether an element holds links to other releases. */
export function isRelated(element: Element): boolean {
  return /(?:^|[\s_-])related(?=$|[\s_-])/i.test(marks(element));
}

const ICON =
  /(?:logo|sprite|spacer|blank|get_?flash_?player|pixel|icon|button|arrow|bullet|seal|badge|banner|flag_wings|bio_title|bio_flag|avatar|transparent|clear|1x1|\/tag\.(?:png|gif)|facebook|twitter|rss|print|email|share)[\w.-]{0,40}$|\/(?:styles|themes|skins|icons?|templates|modules)\//i;

/** Whether a picture belongs to the page's frame: icons, spacers, logos. A VIRIN in the address says it does not. */
export function isIcon(image: Element, source: string): boolean {
  const width = Number.parseInt(attribute(image, 'width') || '999', 10);
  const height = Number.parseInt(attribute(image, 'height') || '999', 10);
  if (width <= 32 || height <= 32) return true;
  const file = source.split(/[?#]/)[0] ?? source;
  if (/\/\/feeds\.feedburner\.com\/~/i.test(source)) return true;
  if (/\.svg$/i.test(file) || source.startsWith('data:image/svg')) return true;
  return !source.startsWith('data:') && ICON.test(file);
}
