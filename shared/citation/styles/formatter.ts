import CSL, { type Engine } from 'citeproc';
import type { CslItem } from '../../model';
import { firstTextOf, plainTitle } from '../item-fields';
import { ProgressCounter, type TellProgress } from './bibliography-progress';
import { citableItem } from './citable-item';
import type { CslNode } from './csl-node';
import { readEntry, type TextRun } from './entry-runs';
import { addOutputFormat, OUTPUT_FORMAT, splitEntry } from './output-format';
import { StyleProblem } from './style-problem';

addOutputFormat();

/** What an engine is made of. The elements are made afresh each time, because citeproc writes into them. */
export interface FormatterParts {
  readonly style: () => CslNode;
  readonly locale: (tag: string) => CslNode;
  readonly language: string;
}

/** What citeproc writes where a numbered style prints nothing of an item. */
const UNPRINTED = '[CSL STYLE ERROR';
/** citeproc forgets items in a time that grows with their square: past this many a new engine is made sooner. */
const MOST_FORGOTTEN = 2_000;

/**
 * Formats items in one style and language. Keeps its engine, whose making costs more than many entries; only the
 * items of a call are registered, and none after it.
 */
export class BibliographyFormatter {
  #engine: Engine;
  #items: ReadonlyMap<string, object> = new Map();
  /** Counts what the engine does; null while what it does is not to be told. */
  #counter: ProgressCounter | null = null;

  /** Throws a `StyleProblem` where citeproc does not accept the style. */
  constructor(private readonly parts: FormatterParts) {
    try {
      this.#engine = this.#makeEngine();
    } catch (cause) {
      throw new StyleProblem(`The style has a mistake in its rules: ${reasonOf(cause)}`, { cause });
    }
  }

  /**
   * One entry for each item, in the style's order; an item of which the style prints nothing is its title. `tell` is
   * called for each item in each step, while citeproc is at work: it has to be quick.
   */
  format(items: readonly CslItem[], tell?: TellProgress): readonly (readonly TextRun[])[] {
    const counter = tell ? new ProgressCounter(items.length, tell) : null;
    const given = new Map<string, CslItem>(items.map((item, index) => [`i${index}`, item]));
    const citable = new Map([...given].map(([id, item]) => [id, citableItem(item, id)] as const));
    return this.#entriesOfAll(citable, counter).map(([id, markup]) => {
      const runs = markup.includes(UNPRINTED) ? [] : readEntry(markup);
      return runs.length > 0 ? runs : [{ text: nameOf(given.get(id)) }];
    });
  }

  /** A record that citeproc fails on must not take the others with it: it comes last, without markup. */
  #entriesOfAll(
    items: ReadonlyMap<string, object>,
    counter: ProgressCounter | null,
  ): readonly (readonly [string, string])[] {
    try {
      return this.#entriesOf(items, counter);
    } catch (cause) {
      this.#recover(cause);
    }
    const failing = [...items].filter(([id, item]) => {
      counter?.count('reading');
      try {
        this.#entriesOf(new Map([[id, item]]), null);
        return false;
      } catch (cause) {
        this.#recover(cause);
        return true;
      }
    });
    const others = new Map(items);
    for (const [id] of failing) others.delete(id);
    return [...this.#entriesOf(others, counter), ...failing.map(([id]) => [id, ''] as const)];
  }

  /** Ids with their entries' markup, in the style's order; empty markup where the style printed nothing. */
  #entriesOf(
    items: ReadonlyMap<string, object>,
    counter: ProgressCounter | null,
  ): readonly (readonly [string, string])[] {
    this.#items = items;
    this.#counter = counter;
    this.#engine.updateItems([...items.keys()]);
    const made = this.#engine.makeBibliography();
    if (made === false) throw new StyleProblem('The style has no bibliography; choose another one.');
    const [{ entry_ids: order }, written] = made;
    const markups = new Map(written.map(splitEntry).map(({ id, markup }) => [id, markup] as const));
    this.#items = new Map();
    this.#counter = null;
    if (items.size > MOST_FORGOTTEN) this.#engine = this.#makeEngine();
    else this.#engine.updateItems([]);
    return order.flat().map((id) => [id, markups.get(id) ?? ''] as const);
  }

  /** An engine that threw is in no known state. */
  #recover(cause: unknown): void {
    this.#counter = null;
    if (cause instanceof StyleProblem) throw cause;
    this.#engine = this.#makeEngine();
  }

  /** A large group of works by the same authors takes long, and nothing that citeproc asks us for tells of it. */
  #watchComparing({ disambiguate, registry }: Engine): void {
    const run = disambiguate.run.bind(disambiguate);
    disambiguate.run = (group) => {
      run(group);
      this.#counter?.count('comparing', registry.ambigcites[group]?.length ?? 0);
    };
  }

  #makeEngine(): Engine {
    const sys = {
      retrieveLocale: this.parts.locale,
      retrieveItem: (id: string) => {
        this.#counter?.count('reading');
        return this.#items.get(id) ?? { id, type: 'document' };
      },
      // that it is there makes citeproc tell our format which item an entry is of
      embedBibliographyEntry: () => {
        this.#counter?.count('writing');
        return '';
      },
    };
    const engine = new CSL.Engine(sys, this.parts.style(), this.parts.language, true);
    engine.setOutputFormat(OUTPUT_FORMAT);
    this.#watchComparing(engine);
    return engine;
  }
}

function nameOf(item: CslItem | undefined): string {
  const title = item ? plainTitle(firstTextOf(item, ['title', 'container-title', 'URL', 'id'])) : '';
  return title.normalize('NFC') || 'Untitled';
}

/** citeproc throws texts as well as errors. */
function reasonOf(cause: unknown): string {
  const words = (cause instanceof Error ? cause.message : String(cause)).replace(
    /^citeproc-js error:\s*/,
    '',
  );
  return `${words.replace(/[.\s]+$/, '')}.`;
}
