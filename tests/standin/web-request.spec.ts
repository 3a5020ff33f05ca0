import { expect, it } from 'vitest';
import { type RequestDetails, StandinWebRequest } from '../../tools/standin/web-request.ts';

const request = (url: string, resourceType = 'image'): RequestDetails => ({
  ...{ id: 1, url, resourceType, method: 'GET', referrer: '', timestamp: 0 },
});

// WebRequest: "Only the last attached listener will be used. Passing null as listener will unsubscribe from the event."
it('asks the last listener alone, and none after null', async () => {
  const requests = new StandinWebRequest();
  requests.onBeforeRequest((_details, answer) => answer({ cancel: true }));
  requests.onBeforeRequest((_details, answer) => answer({ cancel: false }));
  const last = await requests.ask('onBeforeRequest', request('cutline://reader/'));
  requests.onBeforeRequest(null);
  expect([last, await requests.ask('onBeforeRequest', request('cutline://reader/'))]).toEqual([{ cancel: false }, {}]);
});

// WebRequestFilter: "urls string[] - Array of URL patterns used to include requests", "types ... resource types".
it('asks about the addresses and the types of its filter only', async () => {
  const requests = new StandinWebRequest();
  requests.onBeforeRequest({ urls: ['https://*.invalid/*'], types: ['image'] }, (_details, answer) =>
    answer({ cancel: true }),
  );
  const asked = [
    request('https://a.invalid/x.png'),
    request('https://a.invalid/x.js', 'script'),
    request('http://a.invalid/x.png'),
    request('https://ainvalid/x.png'),
  ].map((details) => requests.ask('onBeforeRequest', details));
  expect(await Promise.all(asked)).toEqual([{ cancel: true }, {}, {}, {}]);
});
