import { expect, test } from 'vitest';
import { findPicture } from '../../archive/article/picture.ts';
import type { Capture, Surroundings } from '../../archive/captures/capture.ts';
import { createSurroundings } from '../../archive/captures/surroundings.ts';

const JPEG = Buffer.from('\xff\xd8\xff\xe0', 'latin1');
const ERROR_PAGE = Buffer.from('<html>Not found');

/** An archive of pictures; those whose name contains `broken` are error pages. */
function archiveOf(...paths: readonly string[]): Surroundings {
  return { ...createSurroundings('/nowhere', paths), read: (file) => (file.includes('broken') ? ERROR_PAGE : JPEG) };
}

function captureAt(path: string, url: string | null = null, text = ''): Capture {
  return { path, url, captured: null, bytes: Buffer.from(text) };
}

const found = (address: string | null, capture: Capture, around: Surroundings, virin: string | null = null) =>
  findPicture({ address, virin }, capture, around);

test('follows a relative address, percent-decoded, with or without its query', () => {
  const around = archiveOf('site/pics/Big Bridge.jpg', 'site/get.ashx?id=5.jpg', 'site/thumb.png');
  const page = captureAt('site/news/page.html');
  expect(
    [
      '../pics/Big%20Bridge.jpg',
      '../get.ashx%3Fid=5.jpg',
      '../get.ashx?id=5.jpg',
      '../thumb.png?w=80#top',
      '../gone.jpg',
      '../../../x.jpg',
    ].map((address) => found(address, page, around)),
  ).toEqual([
    'site/pics/Big Bridge.jpg',
    'site/get.ashx?id=5.jpg',
    'site/get.ashx?id=5.jpg',
    'site/thumb.png',
    null,
    null,
  ]);
});

test('follows absolute and rooted addresses into the host folders of a mirror', () => {
  const around = archiveOf(
    'mirror/media.example.mil/2015/a.jpg',
    'mirror/www.example.mil/img/b.jpg',
    'blog/assets/c.png',
  );
  expect([
    found('https://media.example.mil/2015/a.jpg', captureAt('mirror/www.example.mil/news/1/page.html'), around),
    found('/img/b.jpg', captureAt('mirror/www.example.mil/news/1/page.html'), around),
    found('../img/b.jpg', captureAt('mirror/loose.html', 'https://www.example.mil/news/page'), around),
    found('/assets/c.png', captureAt('blog/content/posts/2020-01-02-post.md'), around),
  ]).toEqual([
    'mirror/media.example.mil/2015/a.jpg',
    'mirror/www.example.mil/img/b.jpg',
    'mirror/www.example.mil/img/b.jpg',
    'blog/assets/c.png',
  ]);
});

test('looks into the folder a browser saved beside its page, copies included', () => {
  const around = archiveOf('saved/Home Page_files/soldier.jpg', 'saved/Home Page_files/tank(1).jpg');
  const page = captureAt('saved/Home Page.html');
  expect([
    found('https://media.example.mil/x/soldier.jpg', page, around),
    found('./Home%20Page_files/soldier.jpg', page, around),
    found('https://media.example.mil/y/tank.jpg', page, around),
  ]).toEqual([
    'saved/Home Page_files/soldier.jpg',
    'saved/Home Page_files/soldier.jpg',
    'saved/Home Page_files/tank(1).jpg',
  ]);
});

test('finds a picture by media id and by VIRIN, the nearest first', () => {
  const around = archiveOf(
    'far/151209-A-XY123-004.jpg',
    'near/pics/151209-A-XY123-004 (1).jpg',
    'near/2001999888/-1/-1/0/bridge_hires.jpg',
  );
  const page = captureAt('near/page.txt');
  expect([
    found(null, page, around, '151209-A-XY123-004'),
    found('https://media.example.mil/2001999888/82/55/0/thumb.jpg', page, around),
    found('https://media.example.mil/151209-A-XY123-004.JPG', captureAt('far/page.txt'), around),
  ]).toEqual([
    'near/pics/151209-A-XY123-004 (1).jpg',
    'near/2001999888/-1/-1/0/bridge_hires.jpg',
    'far/151209-A-XY123-004.jpg',
  ]);
});

test('finds a picture whose file is named by its media id alone, and one saved in another format', () => {
  const around = archiveOf('pics/2001999888.jpg', 'pics/harbor-boats.webp', 'pics/harbor-boats.txt', 'pics/pier.png');
  const page = captureAt('page.html');
  expect([
    found('https://media.example.mil/2019/Mar/14/2001999888/780/780/0/190314-N-QX101-001.JPG', page, around),
    found('img/harbor-boats.jpg', page, around),
    found('img/pier', page, around),
  ]).toEqual(['pics/2001999888.jpg', 'pics/harbor-boats.webp', null]);
});

test('takes a name that many pictures share from the own folder only', () => {
  const around = archiveOf('a/image1.jpg', 'b/image1.jpg', 'c/ribbon-cutting.jpg');
  expect([
    found('https://x.example/image1.jpg', captureAt('a/page.html'), around),
    found('https://x.example/image1.jpg', captureAt('d/page.html'), around),
    found('https://x.example/ribbon-cutting.jpg', captureAt('d/page.html'), around),
  ]).toEqual(['a/image1.jpg', null, 'c/ribbon-cutting.jpg']);
});

test('passes over a file that is no picture by its bytes', () => {
  const around = archiveOf('broken/151209-A-XY123-004.jpg', 'good/151209-A-XY123-004.jpg');
  expect(found('151209-A-XY123-004.jpg', captureAt('broken/page.html'), around)).toBe('good/151209-A-XY123-004.jpg');
});

test('numbers the pictures that a page carries in itself', () => {
  const second = `data:image/png;base64,${Buffer.from('two').toString('base64')}`;
  const page = captureAt(
    'single.html',
    null,
    `<img src="data:image/gif;base64,AAAA"><img src='data:image/svg+xml,<svg>'><img src="${second}"><img src="data:,">`,
  );
  expect([found(second, page, archiveOf()), found('data:,', page, archiveOf())]).toEqual(['single.html#data-2', null]);
});

test('asks a container what was saved from an address', () => {
  const around: Surroundings = {
    ...archiveOf(),
    at: (address) =>
      address === 'https://x.example/pics/a.jpg' ? 'crawl.warc#77' : address === 'cid:p1@x' ? 'page.mhtml#2' : null,
  };
  expect([
    found('../pics/a.jpg', captureAt('crawl.warc#5', 'https://x.example/news/page.html'), around),
    found('cid:p1@x', captureAt('page.mhtml'), around),
  ]).toEqual(['crawl.warc#77', 'page.mhtml#2']);
});
