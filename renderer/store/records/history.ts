import { create } from 'zustand';
import { type CommitRequest, commit, type RecordWrite } from './commit';
import { announce, reportError } from './messages';
import { planRestore, type Restore, skippedSentence } from './restore';
import { turns } from './turns';

export interface History {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** Names a step for as long as this window is open, while it is done and while it is undone. */
export type StepId = number;

/**
 * Takes back what a step did beside its records, as to settings. Runs inside the transaction of the undo and
 * resolves with what makes it again.
 */
export type Beside = () => Promise<Beside>;

interface Step {
  readonly id: StepId;
  readonly label: string;
  readonly writes: readonly RecordWrite[];
  readonly beside: Beside | null;
  readonly mergeKey: string | undefined;
  readonly at: number;
  readonly weight: number;
}

/** Hears that a step was taken back or made again. */
export type StepListener = (id: StepId, turn: 'undone' | 'redone') => void;

const MOST_STEPS = 200;
/** A removed source keeps its bytes in its step: old steps go when all together hold more than this. */
const MOST_BYTES = 64_000_000;
const MERGE_WITHIN_MS = 2_000;

const useStacks = create<History>(() => ({ undoLabel: null, redoLabel: null }));
let done: Step[] = [];
let undone: Step[] = [];
const inTurn = turns();
let steps = 0;
const listeners = new Set<StepListener>();

/**
 * Commits as one step of undo, named by the request's action. Steps with the same `mergeKey` made within
 * two seconds of each other become one, so that typing is not undone letter by letter. `beside` is asked after the
 * commit for what the plan did to anything but records. The step's id, or null when there was nothing to write.
 */
export async function commitStep(
  request: CommitRequest & { readonly mergeKey?: string; readonly beside?: () => Beside | null },
): Promise<StepId | null> {
  const writes = await commit(request);
  const beside = request.beside?.() ?? null;
  if (writes.length === 0 && beside === null) return null;
  const last = done.at(-1);
  const at = Date.now();
  const isMerged =
    last !== undefined &&
    request.mergeKey !== undefined &&
    last.mergeKey === request.mergeKey &&
    at - last.at <= MERGE_WITHIN_MS;
  const step = stepOf({
    id: isMerged ? last.id : ++steps,
    label: request.action,
    writes: isMerged ? mergeWrites(last.writes, writes) : writes,
    beside,
    mergeKey: request.mergeKey,
    at,
  });
  done = trimmed([...(isMerged ? done.slice(0, -1) : done), step]);
  undone = [];
  showLabels();
  return step.id;
}

/** Takes the last step back; does nothing when there is none. Resolves after the commit. */
export function undo(): Promise<void> {
  return inTurn(async () => {
    const step = done.at(-1);
    if (step) await takeBack(step);
  });
}

/**
 * Takes this very step back, whatever was done after it; of its records those that were changed since stay
 * as they are, which is said; when that is all of them the step stays, to be taken back once they are as they
 * were. One that is undone already, or is forgotten, touches nothing and is told.
 * Resolves after the commit.
 */
export function undoStep(id: StepId): Promise<void> {
  return inTurn(async () => {
    const step = done.find((other) => other.id === id);
    if (step) await takeBack(step, true);
    else announce('This is undone already, or can no longer be undone.');
  });
}

/** Makes again what was undone last; does nothing when there is none. Resolves after the commit. */
export function redo(): Promise<void> {
  return inTurn(async () => {
    const step = undone.at(-1);
    if (!step) return;
    const again = await restore(step, 'Redo');
    undone = undone.filter((other) => other !== step);
    if (again) done = trimmed([...done, again]);
    showLabels();
    if (again) tell(again.id, 'redone');
  });
}

/** What undo and redo would take back or do again, as labels; null where there is nothing. */
export function useHistory(): History {
  return useStacks();
}

/** The labels outside React. */
export function historyLabels(): History {
  return useStacks.getState();
}

/** Hears of every step that is undone or redone from now on, after its commit. Returns the listener's removal. */
export function onStepTurn(listener: StepListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(id: StepId, turn: 'undone' | 'redone'): void {
  for (const listener of [...listeners]) listener(id, turn);
}

async function takeBack(step: Step, staysWhenRefused = false): Promise<void> {
  const back = await restore(step, 'Undo');
  if (back === null && staysWhenRefused) return;
  done = done.filter((other) => other !== step);
  if (back) undone = [...undone, back];
  showLabels();
  if (back) tell(back.id, 'undone');
}

/** Writes a step's former records back. The step that reverses that, or null when all were skipped. */
async function restore(step: Step, verb: 'Undo' | 'Redo'): Promise<Step | null> {
  let plan: Restore = { writes: [], skipped: 0 };
  let beside: Beside | null = null;
  const hasLarge = step.writes.some(({ table }) => table === 'bodies' || table === 'attachments');
  const writes = await commit({
    action: `${verb} ${step.label}`,
    scope: hasLarge ? 'whole' : 'records',
    plan: async () => {
      plan = await planRestore(step.writes);
      const isRefused = plan.writes.length === 0 && step.writes.length > 0;
      beside = isRefused || step.beside === null ? null : await step.beside();
      return plan.writes;
    },
  });
  if (plan.skipped > 0) reportError(skippedSentence(verb, step.label, plan));
  if (writes.length === 0 && beside === null) return null;
  const { id, label } = step;
  return stepOf({ id, label, writes, beside, mergeKey: undefined, at: Date.now() });
}

function stepOf(step: Omit<Step, 'weight'>): Step {
  return { ...step, weight: step.writes.reduce((sum, write) => sum + weigh(write), 0) };
}

function mergeWrites(older: readonly RecordWrite[], newer: readonly RecordWrite[]): readonly RecordWrite[] {
  const before = new Map(older.map((write) => [keyOf(write), write.before]));
  return newer.map((write) => ({
    ...write,
    before: before.has(keyOf(write)) ? before.get(keyOf(write)) : write.before,
  }));
}

function keyOf({ table, id }: RecordWrite): string {
  return `${table}:${id}`;
}

function trimmed(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  let weight = 0;
  for (const step of [...steps].reverse().slice(0, MOST_STEPS)) {
    weight += step.weight;
    if (kept.length > 0 && weight > MOST_BYTES) break;
    kept.unshift(step);
  }
  return kept;
}

/** About how many bytes a write keeps alive. */
function weigh({ table, before, after }: RecordWrite): number {
  if (table !== 'bodies' && table !== 'attachments') return 1_000;
  const raw = before ?? after;
  if (typeof raw !== 'object' || raw === null) return 0;
  if ('bytes' in raw && raw.bytes instanceof Uint8Array) return raw.bytes.byteLength;
  return 'text' in raw && typeof raw.text === 'string' ? raw.text.length * 3 : 0;
}

function showLabels(): void {
  useStacks.setState({ undoLabel: done.at(-1)?.label ?? null, redoLabel: undone.at(-1)?.label ?? null });
}
