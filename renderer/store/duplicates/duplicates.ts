import {
  ENOUGH_ALIKE,
  ENOUGH_IN_COMMON,
  likeness,
  similarPairs,
  wordsInCommon,
} from '../../../shared/importing';
import type { Source } from '../../../shared/model';
import { pauses } from '../../../shared/pauses';
import { database } from '../records/database';
import { changeSettings, settings } from '../settings/settings';
import { readBody } from '../sources/article-body';
import { addressKey } from '../sources/page-sources';
import { loadSources } from '../sources/sources';
import type { TextPrint } from './text-print';
import { printsOf } from './text-signatures';

/**
 * Two sources that may be one. `first` was added earlier. `inCommon` is the share of the shorter text that stands in the
 * other, 1 for the same text, from 0 to 1.
 */
export interface DuplicatePair {
  readonly first: Source;
  readonly second: Source;
  readonly isSameAddress: boolean;
  readonly isSameText: boolean;
  readonly inCommon: number;
}

export interface DuplicateOptions {
  /** Only pairs with one of these sources. */
  readonly of?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A library with more pairs than this is not gone through in one sitting. */
const MOST_PAIRS = 300;
const SLICE_MS = 12;

/**
 * The pairs of sources with one address, one text, or much of a text in common, without those the user has said are
 * not the same; the same texts first, then by how much they share. Reads the texts of likely pairs alone.
 */
export async function findDuplicates({
  of,
  signal,
}: DuplicateOptions = {}): Promise<readonly DuplicatePair[]> {
  const sources = await loadSources();
  const prints = await printsOf(sources);
  const asked = of === undefined ? null : new Set(of);
  const all = await likelyPairs(sources, prints, asked);
  const likely = all.filter(([one, other]) => !isDecided(one.id, other.id));
  const pairs: DuplicatePair[] = [];
  for (const [one, other] of likely.slice(0, MOST_PAIRS)) {
    if (signal?.aborted) return [];
    const pair = await comparedPair(one, other);
    if (pair !== null) pairs.push(pair);
  }
  return pairs.sort((a, b) => Number(b.isSameText) - Number(a.isSameText) || b.inCommon - a.inCommon);
}

/** Remembers that two sources are not the same, or with `isSame` forgets that; takes effect at once. */
export function decideNotSame(
  { first, second }: Pick<DuplicatePair, 'first' | 'second'>,
  isSame = false,
): void {
  const key = pairKey(first.id, second.id);
  const others = settings().notDuplicates.filter((known) => known !== key);
  changeSettings({ notDuplicates: isSame ? others : [...others, key] });
}

function isDecided(one: string, other: string): boolean {
  return settings().notDuplicates.includes(pairKey(one, other));
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

type Likely = readonly [one: Source, other: Source];

async function likelyPairs(
  sources: readonly Source[],
  prints: ReadonlyMap<string, TextPrint>,
  asked: ReadonlySet<string> | null,
): Promise<Likely[]> {
  const found = new Map<string, Likely>();
  const add = (one: Source, other: Source): void => {
    if (one.id === other.id || (asked !== null && !asked.has(one.id) && !asked.has(other.id))) return;
    found.set(pairKey(one.id, other.id), [one, other]);
  };
  pairsWithOneKey(sources, addressKey, add);
  pairsWithOneKey(sources, (source) => prints.get(source.id)?.hash ?? null, add);
  await pairsAlike(sources, prints, asked, add);
  return [...found.values()];
}

function pairsWithOneKey(
  sources: readonly Source[],
  keyOf: (source: Source) => string | number | null,
  add: (one: Source, other: Source) => void,
): void {
  const firstOf = new Map<string | number, Source>();
  for (const source of sources) {
    const key = keyOf(source);
    if (key === null) continue;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, source);
    else add(first, source);
  }
}

/**
 * Those asked for are compared with each other source, 2 ms for 10,000, with the page's turn between; all with all go by
 * their bands.
 */
async function pairsAlike(
  sources: readonly Source[],
  prints: ReadonlyMap<string, TextPrint>,
  asked: ReadonlySet<string> | null,
  add: (one: Source, other: Source) => void,
): Promise<void> {
  const signed = sources.flatMap((source) => {
    const signature = prints.get(source.id)?.signature;
    return signature ? [{ source, signature }] : [];
  });
  if (asked === null) {
    for (const [one, other] of similarPairs(
      signed.map(({ signature }) => signature),
      ENOUGH_ALIKE,
    )) {
      const [first, second] = [signed[one], signed[other]];
      if (first && second) add(first.source, second.source);
    }
    return;
  }
  const pause = pauses(SLICE_MS);
  for (const one of signed.filter(({ source }) => asked.has(source.id))) {
    for (const other of signed)
      if (likeness(one.signature, other.signature) >= ENOUGH_ALIKE) add(one.source, other.source);
    await pause();
  }
}

async function comparedPair(one: Source, other: Source): Promise<DuplicatePair | null> {
  const [first, second] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  const raw = await database.bodies.bulkGet([first.revisionId, second.revisionId]);
  const [text = '', otherText = ''] = raw.map((body) => {
    const read = readBody(body);
    return read.ok ? read.value.body.text : '';
  });
  const isSameText = text !== '' && text === otherText;
  const inCommon = isSameText ? 1 : wordsInCommon(text, otherText);
  const key = addressKey(first);
  const isSameAddress = key !== null && key === addressKey(second);
  const isPair = isSameText || isSameAddress || inCommon >= ENOUGH_IN_COMMON;
  return isPair ? { first, second, isSameAddress, isSameText, inCommon } : null;
}
