import { readdirSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReleaseServer } from './release-server';
import { updateProblem } from './update-problem';
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
    const shell = join(__dirname, '..');
    const names = readdirSync(shell, { recursive: true, encoding: 'utf8' });
    const modules = names.filter((name) => /(?<!\.test|release-server)\.ts$/.test(name));
    const found = modules.filter((name) => ways.test(readFileSync(join(shell, name), 'utf8')));
    expect(found).toEqual([join('updates', 'update-requests.ts')]);
  });
});

describe('SH66 a server that is not heard of any more', () => {
  it('is not waited for when it does not answer', async () => {
    server.answer('list', () => undefined);
    const requests = new UpdateRequests(50);
    const asked = requests.during(errand(), () => requests.text(new URL('list', server.address)));
    const error = await asked.catch((cause: unknown) => cause);
    expect(updateProblem(error, 'the server')).toMatch(
      /^the server took too long to answer\. Try again later/,
    );
  });

  it('is not waited for when a download stands still', async () => {
    server.answer('package', (_request, response) => void response.write('some'));
    const requests = new UpdateRequests(50);
    const url = new URL('package', server.address);
    const downloading = requests.during(errand(), () => requests.download(url, devNull, { sha512: '' }));
    const error = await downloading.catch((cause: unknown) => cause);
    expect(updateProblem(error, 'the server')).toContain('took too long to answer');
  });
});

describe('SH66 the sentences', () => {
  const coded = (code: string, message = 'failed') => Object.assign(new Error(message), { code });
  it.each([
    [coded('ENOTFOUND'), 'was not found. Check that this computer is online, then try again.'],
    [coded('ENOSPC'), 'could not be written: the disk is full. Put that right, then try again.'],
    [coded('CERT_HAS_EXPIRED'), 'could not prove that it is the server (CERT_HAS_EXPIRED).'],
    [coded('ERR_UPDATER_INVALID_SIGNATURE'), 'is not signed by the publisher of Provenote'],
    [
      new TypeError('fetch failed', { cause: coded('ECONNRESET') }),
      'The connection to the server broke off.',
    ],
    ['something else', 'did not succeed; the log has the cause. Try again later'],
  ])('%s', (error, words) => {
    expect(updateProblem(error, 'the server')).toContain(words);
  });
});
