import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UpdateProgress } from '../../shared/desktop-api';
import { UpdateProblem } from './update-problem';

/** A list has about 2 kB; what is larger is none. */
const MOST_LIST_BYTES = 1_000_000;
const PATIENCE_MS = 30_000;
/** Between two reports of progress, in milliseconds. */
const REPORT_EVERY_MS = 250;

/** What the user asked for, while it runs. */
interface Errand {
  /** Aborts what is under way. */
  readonly signal: AbortSignal;
  /** The most that a download may have, so that a server that never ends does not fill the disk. */
  readonly mostBytes: number;
  readonly onProgress: (progress: UpdateProgress) => void;
}

/**
 * The program's one way to the network, which is closed unless an errand of the user's runs. It is Node's and not
 * Chromium's, so that Chromium keeps having no names to resolve (`offline.ts`); no cookie, identifier or version
 * goes along. electron-updater takes it as its `httpExecutor`.
 */
export class UpdateRequests {
  #errand: Errand | null = null;

  /** `patienceMs`: how long a list may take, and how long a download may stand still. */
  constructor(readonly patienceMs = PATIENCE_MS) {}

  /** Opens the way for as long as `work` runs. One errand at a time. */
  async during<T>(errand: Errand, work: () => Promise<T>): Promise<T> {
    if (this.#errand !== null) throw new Error('An update is being asked for already');
    this.#errand = errand;
    try {
      return await work();
    } finally {
      this.#errand = null;
    }
  }

  /** A text of at most 1 MB. */
  async text(url: URL): Promise<string> {
    const chunks: Uint8Array[] = [];
    const body = await this.#ask(url, AbortSignal.timeout(this.patienceMs));
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MOST_LIST_BYTES) throw tooLarge(url);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Writes what is at the address to `destination`; rejects unless it has this SHA-512 (base64). */
  async download(
    url: URL,
    destination: string,
    { sha512 }: { readonly sha512?: string | null },
  ): Promise<string> {
    const { signal, mostBytes, onProgress } = this.#current();
    const stall = new AbortController();
    const timer = setTimeout(
      () => stall.abort(new DOMException('Nothing came any more', 'TimeoutError')),
      this.patienceMs,
    );
    const hash = createHash('sha512');
    const report = progressReports(onProgress);
    let received = 0;
    try {
      const body = await this.#ask(url, stall.signal, (total) => report.begin(total));
      const watch = new Transform({
        transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
          timer.refresh();
          received += chunk.length;
          hash.update(chunk);
          report.tell(received);
          done(received > mostBytes ? tooLarge(url) : null, chunk);
        },
      });
      await pipeline(body, watch, createWriteStream(destination), { signal });
    } finally {
      clearTimeout(timer);
    }
    if (hash.digest('base64') !== sha512)
      throw new UpdateProblem(
        'The download is not what was released: its SHA-512 differs. It was deleted. Try again; if it happens twice, get the newest version from the download page.',
      );
    return destination;
  }

  async #ask(
    url: URL,
    patience: AbortSignal,
    onLength: (total: number | null) => void = () => undefined,
  ): Promise<ReadableStream<Uint8Array>> {
    const { signal } = this.#current();
    const response = await fetch(url, {
      headers: { 'user-agent': 'Provenote', 'accept-encoding': 'identity', 'cache-control': 'no-cache' },
      signal: AbortSignal.any([signal, patience]),
    });
    if (!response.ok || response.body === null)
      throw new UpdateProblem(
        `${url.host} answered with ${response.status} instead of the update. Try again later, or get the newest version from the download page.`,
        { cause: new Error(`${response.url}: ${response.status} ${response.statusText}`) },
      );
    const length = Number(response.headers.get('content-length'));
    onLength(length > 0 ? length : null);
    return response.body;
  }

  #current(): Errand {
    if (this.#errand === null) throw new Error('A request was refused: nobody asked for an update');
    return this.#errand;
  }
}

function tooLarge(url: URL): UpdateProblem {
  return new UpdateProblem(
    `${url.host} sent more than the update has, so the download was ended and deleted. Try again later, or get the newest version from the download page.`,
  );
}

/** Passes progress on a few times a second, and the first at once. */
function progressReports(onProgress: Errand['onProgress']) {
  let total: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const tell = (received: number): void => {
    const now = performance.now();
    if (now - last < REPORT_EVERY_MS && received !== total) return;
    last = now;
    onProgress({ received, total });
  };
  return {
    begin(length: number | null) {
      total = length;
      tell(0);
    },
    tell,
  };
}
