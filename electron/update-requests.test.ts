import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReleaseServer } from './release-server';
import { UpdateRequests } from './update-requests';

let server: Awaited<ReturnType<typeof startReleaseServer>>;
beforeEach(async () => {
  server = await startReleaseServer();
  server.answer('list', 'text');
});
afterEach(() => server.stop());

function errand() {
  return { signal: new AbortController().signal, mostBytes: 10, onProgress: () => undefined };
}

describe('SH60 the way to the network', () => {
  it('is closed before the user asks for something', async () => {
    await expect(new UpdateRequests().text(new URL('list', server.address))).rejects.toThrow(
      'nobody asked for an update',
    );
    expect(server.asked).toEqual([]);
  });

  it('is open while that runs, and closed again after it', async () => {
    const requests = new UpdateRequests();
    const url = new URL('list', server.address);
    expect(await requests.during(errand(), () => requests.text(url))).toBe('text');
    await expect(requests.text(url)).rejects.toThrow('nobody asked for an update');
    expect(server.asked).toHaveLength(1);
  });

  it('is closed also after it failed', async () => {
    const requests = new UpdateRequests();
    const url = new URL('absent', server.address);
    await expect(requests.during(errand(), () => requests.text(url))).rejects.toThrow('404');
    await expect(requests.text(url)).rejects.toThrow('nobody asked for an update');
  });

  it('is the only one in the shell', () => {
    const ways =
      /\bfetch\(|XMLHttpRequest|WebSocket\(|'(?:node:)?(?:https?|http2|net|tls|dgram|dns)'|\bnet\.(?:request|fetch)/;
    const modules = readdirSync(__dirname).filter((name) => /(?<!\.test|release-server)\.ts$/.test(name));
    const found = modules.filter((name) => ways.test(readFileSync(`${__dirname}/${name}`, 'utf8')));
    expect(found).toEqual(['update-requests.ts']);
  });
});
