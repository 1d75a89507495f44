import { readdirSync, readFileSync } from 'node:fs';

/** How long a process is stopped, in milliseconds: from what no one notices to what a busy machine does. */
const STOPS = [50, 100, 300, 600, 1_200];
const MOST_BETWEEN_MS = 250;

/**
 * Stops one of the browser's processes after the other for a moment, at random, for as long as the specs run: what
 * depends on the order in which frames, timers and keys come is found this way. Linux alone. Returns what ends it.
 */
export default function startJitter(): () => void {
  let stopped: number | null = null;
  let timer = setTimeout(stopOne);
  function stopOne(): void {
    stopped = atRandom(ownBrowserProcesses()) ?? null;
    if (stopped !== null) signal(stopped, 'SIGSTOP');
    timer = setTimeout(goOn, atRandom(STOPS));
  }
  function goOn(): void {
    if (stopped !== null) signal(stopped, 'SIGCONT');
    stopped = null;
    timer = setTimeout(stopOne, Math.random() * MOST_BETWEEN_MS);
  }
  return () => {
    clearTimeout(timer);
    if (stopped !== null) signal(stopped, 'SIGCONT');
  };
}

function atRandom<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(Math.random() * items.length)];
}

/** A process may have ended since it was listed. */
function signal(id: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(id, name);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

/** The renderers and drawing processes of the browsers that this run started. */
function ownBrowserProcesses(): readonly number[] {
  const parents = new Map<number, number>();
  const drawing: number[] = [];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const id = Number(name);
    const status = read(`/proc/${name}/status`);
    parents.set(id, Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0));
    if (/--type=(renderer|gpu-process)/.test(read(`/proc/${name}/cmdline`))) drawing.push(id);
  }
  const isOwn = (id: number): boolean => id === process.pid || (id > 1 && isOwn(parents.get(id) ?? 0));
  return drawing.filter(isOwn);
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
