import { describe, expect, it } from 'vitest';
import { Schemes } from '../../tools/standin/schemes.ts';

const schemes = new Schemes();
schemes.register([{ scheme: 'cutline' }]);

describe('the schemes', () => {
  it.each([
    ['cutline://reader/index.html', 'https://reader.cutline.invalid/index.html'],
    ['cutline://reader/photo/a%20b.jpg?w=1#top', 'https://reader.cutline.invalid/photo/a%20b.jpg?w=1#top'],
  ])('turns %s into an address Chromium loads, and back', (own, web) => {
    expect([schemes.toWeb(own), schemes.fromWeb(web)]).toEqual([web, own]);
  });

  it.each(['https://example.invalid/', 'file:///etc/passwd', 'data:text/html,x', 'about:blank', 'other://reader/'])(
    'leaves %s alone',
    (url) => {
      expect([schemes.toWeb(url), schemes.fromWeb(url)]).toEqual([url, url]);
    },
  );

  it('puts the schemes of a policy in words Chromium understands', () => {
    const policy = "default-src 'none'; img-src cutline://reader data:; connect-src cutline:";
    expect(schemes.headerToWeb(policy)).toBe(
      "default-src 'none'; img-src https://reader.cutline.invalid data:; connect-src https://*.cutline.invalid",
    );
  });

  it('tells the origin of its own addresses, of the web, and of neither', () => {
    expect(['cutline://reader/index.html', 'https://a.invalid/b', ''].map((url) => schemes.originOf(url))).toEqual([
      'cutline://reader',
      'https://a.invalid',
      'null',
    ]);
  });
});
