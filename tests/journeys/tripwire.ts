import dgram from 'node:dgram';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that notes whatever reaches it: requests by their path, and bare UDP. */
export interface Tripwire {
  readonly http: string;
  readonly webSocket: string;
  readonly stun: string;
  /** What has reached it so far, sorted, each kind once. */
  touched(): readonly string[];
  close(): Promise<void>;
}

/** Starts a tripwire on free ports. */
export async function startTripwire(): Promise<Tripwire> {
  const touched = new Set<string>();
  const server = http.createServer((request, response) => {
    touched.add(kindOf(request.url));
    response.setHeader('access-control-allow-origin', '*').end();
  });
  server.on('upgrade', (request, socket) => {
    touched.add(kindOf(request.url));
    socket.destroy();
  });
  const udp = dgram.createSocket('udp4').on('message', () => touched.add('stun'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    http: `http://${place}`,
    webSocket: `ws://${place}`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    touched: () => [...touched].sort(),
    close: async () => {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function kindOf(url = ''): string {
  return url.slice(1).split('?')[0] ?? '';
}
