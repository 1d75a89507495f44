import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, type CslItem, DEFAULT_COLOUR_LABELS, type LexicalNodeJson } from '../../model';
import type { AnnotatedSource } from '../annotated-source';
import { type ExportedQuotation, quotationsOfNote } from '../exported-quotation';
import { annotationsLogseqBlocks, noteLogseqBlocks, noteToLogseq } from '../logseq';
import {
  annotationsObsidianBlocks,
  annotationsToObsidian,
  noteObsidianBlocks,
  noteToObsidian,
} from '../obsidian';
import { type BlockChange, isMadeByDefault } from './decide-blocks';
import type { Dialect } from './dialect';
import type { ExportBlock } from './export-blocks';
import { logseqMarks } from './logseq-file';
import { OBSIDIAN_MARKS } from './obsidian-file';
import { planReexport, writeMarked } from './plan-reexport';

const A = '0b7c1a3e-5c2e-4b7a-9f52-0d8b6a1f2c34';
const B = '1c8d2b4f-6d3f-4c8b-8a63-1e9c7b2a3d45';
const LOGSEQ = logseqMarks('note-1');
const text = (words: string): LexicalNodeJson => ({ type: 'text', text: words, format: 0 });
const line = (words: string): LexicalNodeJson => ({ type: 'paragraph', children: [text(words)] });
const heading = (words: string): LexicalNodeJson => ({ type: 'heading', tag: 'h2', children: [text(words)] });
const list = (...items: string[]): LexicalNodeJson => ({
  type: 'list',
  listType: 'bullet',
  children: items.map((words) => ({ type: 'listitem', children: [text(words)] })),
});
const code = (words: string): LexicalNodeJson => ({ type: 'code', language: '', children: [text(words)] });
const rule: LexicalNodeJson = { type: 'horizontalrule' };
const quote = (id: string, words: string): LexicalNodeJson => ({
  type: 'quotation',
  annotationId: id,
  exact: words,
  citation: '',
});
const csl: CslItem = { id: 'lindqvist2026', type: 'webpage', title: 'Flood', URL: 'https://news.example/a' };
const exported = (annotationId: string, exact: string, paragraph: number): ExportedQuotation => ({
  annotationId,
  exact,
  paragraph,
  csl,
  state: 'exact',
  isMissing: false,
});
const quotations = quotationsOfNote([exported(A, 'did not know', 2), exported(B, 'at all', 5)]);
const noteOf = (children: readonly LexicalNodeJson[], title = 'Who knew') => ({
  id: 'note-1',
  title,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-06T10:00:00.000Z',
  document: {
    schema: 1 as const,
    lexical: '0.52.0',
    state: { root: { type: 'root', children: [...children] } },
  },
});
const NOTE = [
  line('Opening.'),
  heading('Findings'),
  quote(A, 'did not know'),
  list('one', 'two'),
  line('End.'),
];
const obsidian = (children: readonly LexicalNodeJson[], title?: string) =>
  noteObsidianBlocks(noteOf(children, title), quotations);
const logseq = (children: readonly LexicalNodeJson[]) => noteLogseqBlocks(noteOf(children), quotations);

const annotation = (id: string, start: number, fields: Partial<Annotation> = {}): Annotation => ({
  id,
  schema: 1,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-05T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start,
  end: start + 5,
  exact: `words at ${start}`,
  prefix: '',
  suffix: '',
  kind: 'comment',
  colour: 'amber',
  tags: ['fire'],
  comment: '',
  anchor: 'exact',
  ...fields,
});
const sourceOf = (...annotations: Annotation[]): AnnotatedSource => ({
  id: 's1',
  csl,
  text: 'x'.repeat(90),
  blocks: [{ kind: 'paragraph', start: 0, end: 90 }],
  annotations,
});
const ofSource = (...annotations: Annotation[]) =>
  annotationsObsidianBlocks(sourceOf(...annotations), DEFAULT_COLOUR_LABELS);

/** The update of a file, with the kinds of change that are made besides those made by default. */
function update(
  file: string,
  fresh: readonly ExportBlock[],
  dialect: Dialect,
  ...made: BlockChange['kind'][]
) {
  const plan = planReexport(
    file,
    fresh,
    dialect,
    (change) => isMadeByDefault(change) || made.includes(change.kind),
  );
  if (!plan) throw new Error('It has no block of ours');
  return plan;
}
const kindsOf = (changes: readonly BlockChange[]) =>
  changes.map(({ kind, after, before }) => [kind, after || before]);

describe('EX190 a file for Obsidian carries block ids, and one comment as the ledger of what was written', () => {
  it('and no other mark', () => {
    const file = writeMarked(obsidian(NOTE), OBSIDIAN_MARKS);
    expect(file.replace(/(?<=^provenote )[^%]*/m, '…\n')).toBe(`---
title: Who knew
created: 2026-03-05
updated: 2026-03-06
sources:
  - "[[Flood – annotations]]"
---

Opening. ^pn-1

## Findings

> did not know[^pn-0b7c1a3e]
>
> — [[Flood – annotations#^${A}|Flood n.d., ¶ 2]]

^quote-${A}

- one
- two

^pn-3

End. ^pn-4

[^pn-0b7c1a3e]: “Flood”, <https://news.example/a>, ¶ 2; verified word for word

%%
provenote …
%%
`);
  });

  it('and reads as the plain export without them', () => {
    const withoutMarks = (file: string) =>
      file
        .replace(/%%[^%]*%%/g, '')
        .replaceAll('[^pn-0b7c1a3e]', '[^1]')
        .replace(/ ?\^(?:pn|quote)-[\w-]+/g, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    const plain = noteToObsidian(noteOf(NOTE), quotations);
    expect(withoutMarks(writeMarked(obsidian(NOTE), OBSIDIAN_MARKS))).toBe(withoutMarks(plain));
  });
});

describe('EX191 a file for Logseq carries ids of blocks, and one comment as the ledger', () => {
  it('and no other mark', () => {
    const file = writeMarked(logseq([line('Opening.'), quote(A, 'did not know')]), LOGSEQ);
    expect(file).toMatch(
      /^title:: Who knew\n\n- Opening\.\n {2}id:: b10c0001-[\da-f-]{27}\n- > did not know\n/,
    );
    expect(file).toMatch(/\n- \[\/\/\]: # \(provenote \S+ \S+ \S+\)\n$/);
  });

  it('and reads as the plain export without them, but that headings hold nothing', () => {
    const note = [line('Opening.'), list('one', 'two'), quote(A, 'did not know')];
    const file = writeMarked(logseq(note), LOGSEQ);
    expect(file.replace(/\n {2}id:: .*/g, '').replace(/- \[\/\/\].*\n/, '')).toBe(
      noteToLogseq(noteOf(note), quotations),
    );
  });
});

const BOTH = [
  { name: 'Obsidian', dialect: OBSIDIAN_MARKS, blocksOf: obsidian },
  { name: 'Logseq', dialect: LOGSEQ, blocksOf: logseq },
] as const;

describe.each(BOTH)(
  'EX192 a file for $name is updated around what its user wrote',
  ({ dialect, blocksOf }) => {
    it.each(['\n', '\r\n'])('and is the same file where nothing changed, with lines ended by %j', (end) => {
      const file = writeMarked(blocksOf([...NOTE, rule, code('a\n\nb ^pn-1')]), dialect).replaceAll(
        '\n',
        end,
      );
      expect(update(file, blocksOf([...NOTE, rule, code('a\n\nb ^pn-1')]), dialect)).toEqual({
        text: file,
        changes: [],
      });
    });

    it('whatever the note becomes, the file says it, and a second update changes nothing', () => {
      const blocks = fc.array(
        fc.oneof(
          fc.constantFrom('one', 'two', 'three', 'four', '# five').map(line),
          fc.constantFrom('Findings', 'Method').map(heading),
          fc.constantFrom('x', 'y').map((word) => list(word, `${word} again`)),
          fc.constant(code('let a;\n\nlet b;')),
          fc.constant(rule),
          fc.constantFrom(quote(A, 'did not know'), quote(B, 'at all')),
        ),
        { minLength: 1, maxLength: 8 },
      );
      fc.assert(
        fc.property(blocks, blocks, (older, newer) => {
          const once = planReexport(
            writeMarked(blocksOf(older), dialect),
            blocksOf(newer),
            dialect,
            () => true,
          );
          const bodies = dialect
            .partsOf(once?.text ?? '')
            .flatMap((part) => (part.kind === 'own' ? [part.body] : []));
          expect(bodies).toEqual(blocksOf(newer).map(({ text: words }) => words));
          expect(planReexport(once?.text ?? '', blocksOf(newer), dialect, () => true)).toEqual({
            text: once?.text,
            changes: [],
          });
        }),
      );
    });

    it('a block that changed gets its words, and the lines around it stay byte for byte', () => {
      const mine =
        dialect === LOGSEQ ? '- my own thought  \n\t- under it\n' : 'My own thought.  \n\n\n- and a list\n\n';
      const written = writeMarked(blocksOf(NOTE), dialect);
      const at = written.indexOf(dialect === LOGSEQ ? '- End.' : 'End.');
      const file = written.slice(0, at) + mine + written.slice(at);
      const { text: updated, changes } = update(file, blocksOf(NOTE.with(4, line('The end.'))), dialect);
      expect(kindsOf(changes).map(([kind]) => kind)).toEqual(['changed']);
      expect(updated.replace(/provenote [^%)]*/, '')).toBe(
        file.replace('End.', 'The end.').replace(/provenote [^%)]*/, ''),
      );
    });

    it('whatever was written between blocks is there after the update, byte for byte', () => {
      const words = fc
        .array(
          fc.constantFrom(
            'mine',
            ' ',
            '\n',
            '\n\n',
            '#',
            '> ',
            '- ',
            '\t',
            '```',
            '^pn-2',
            ' ^x',
            'id:: ',
            '%%',
            '[^1]: ',
            '가',
          ),
          {
            minLength: 1,
            maxLength: 6,
          },
        )
        .map((all) => all.join(''));
      const gap = dialect.gaps.body;
      fc.assert(
        fc.property(
          fc.array(words, { minLength: 1, maxLength: 4 }),
          fc.integer({ min: 1, max: 4 }),
          (written, step) => {
            const mine = written.map((each, at) => `${dialect === LOGSEQ ? '- ' : ''}m${at} ${each} m${at}`);
            const rest = [...mine];
            const file = dialect
              .partsOf(writeMarked(blocksOf(NOTE), dialect))
              .map((part, at) => {
                const isBetween =
                  part.kind === 'own' && dialect.zoneOf(part.id) === 'body' && at % step === 0;
                const next = isBetween ? rest.shift() : undefined;
                return next === undefined ? part.raw : `${part.raw}${gap}${next}`;
              })
              .join('');
            const { text: updated } = update(
              file,
              blocksOf([line('New.'), ...NOTE.with(4, line('The end.'))]),
              dialect,
            );
            for (const each of mine.slice(0, mine.length - rest.length)) expect(updated).toContain(each);
          },
        ),
      );
    });

    it('an edited block stays, and is a conflict where the note changed it too', () => {
      const edited = writeMarked(blocksOf(NOTE), dialect).replace('Opening.', 'Opening, by hand.');
      expect(update(edited, blocksOf(NOTE), dialect)).toEqual({ text: edited, changes: [] });
      const fresh = blocksOf(NOTE.with(0, line('Opening, in the note.')));
      const { text: kept, changes } = update(edited, fresh, dialect);
      expect(changes).toMatchObject([
        {
          kind: 'kept',
          before: expect.stringContaining('by hand'),
          after: expect.stringContaining('in the note'),
        },
      ]);
      expect(kept).toContain('Opening, by hand.');
      expect(update(kept, fresh, dialect).changes).toEqual([]);
      const taken = update(edited, fresh, dialect, 'kept').text;
      expect(taken).toContain('Opening, in the note.');
      expect(taken).not.toContain('by hand');
    });

    it('a block that its user deleted stays out, and comes back only when asked', () => {
      const written = writeMarked(blocksOf(NOTE), dialect);
      const file = dialect
        .partsOf(written)
        .map((part) => (part.kind === 'own' && part.body.includes('End.') ? '' : part.raw))
        .join('');
      const { text: updated, changes } = update(file, blocksOf(NOTE), dialect);
      expect(updated).toBe(file);
      expect(changes).toMatchObject([{ kind: 'deleted', after: expect.stringContaining('End.') }]);
      expect(update(file, blocksOf(NOTE), dialect, 'deleted').text).toContain('End.');
    });

    it('a block the note no longer has stays, and goes only when asked', () => {
      const file = writeMarked(blocksOf(NOTE), dialect);
      const fresh = blocksOf(NOTE.slice(0, 4));
      const { text: updated, changes } = update(file, fresh, dialect);
      expect(changes).toMatchObject([{ kind: 'removed', before: expect.stringContaining('End.') }]);
      expect(updated).toContain('End.');
      expect(update(file, fresh, dialect, 'removed').text).not.toContain('End.');
    });

    it('a block that its user moved stays where it was put, one the note moved follows', () => {
      const written = writeMarked(blocksOf([line('One.'), line('Two.'), line('Three.')]), dialect);
      const own = dialect.partsOf(written).flatMap((part) => (part.kind === 'own' ? [part] : []));
      const [one = '', two = ''] = ['One.', 'Two.'].map(
        (words) => own.find(({ body }) => body.includes(words))?.raw,
      );
      const swapped = written
        .replace(one, '@')
        .replace(two, () => one)
        .replace('@', () => two);
      const fresh = blocksOf([line('One.'), line('Two.'), line('Three, changed.')]);
      const { text: updated, changes } = update(swapped, fresh, dialect);
      expect(changes.map(({ kind }) => kind)).toEqual(['changed']);
      expect(updated.indexOf('Two.')).toBeLessThan(updated.indexOf('One.'));
      const quoting = [line('One.'), quote(A, 'did not know'), line('Two.')];
      const moved = update(
        writeMarked(blocksOf(quoting), dialect),
        blocksOf([quote(A, 'did not know'), line('One.'), line('Two.')]),
        dialect,
      );
      expect(moved.changes.map(({ kind }) => kind)).toEqual(['moved']);
      expect(moved.text.indexOf('did not know')).toBeLessThan(moved.text.indexOf('One.'));
    });

    it('a copy of a block is its user’s', () => {
      const written = writeMarked(blocksOf(NOTE), dialect);
      const end =
        dialect.partsOf(written).find((part) => part.kind === 'own' && part.body.includes('End.'))?.raw ?? '';
      const file = written.replace(end, () => `${end}${dialect.gaps.body}${end}`);
      const { text: updated } = update(file, blocksOf(NOTE.with(4, line('The end.'))), dialect);
      expect(updated).toContain('The end.');
      expect(updated).toContain(end);
    });

    it('a file without the ledger is not updated', () => {
      const file = writeMarked(blocksOf(NOTE), dialect).replace(/provenote /, '');
      expect(planReexport(file, blocksOf(NOTE), dialect)).toBeNull();
    });
  },
);

describe('EX193 in Obsidian', () => {
  it('properties of its user stay, ours change, and one that is written otherwise is no edit', () => {
    const file = writeMarked(obsidian(NOTE), OBSIDIAN_MARKS)
      .replace('title: Who knew\n', 'tags:\n  - flood\ntitle: "Who knew"\ncssclasses: wide\n')
      .replace('updated: 2026-03-06', 'updated: 2026-03-06\nstatus: draft');
    expect(update(file, obsidian(NOTE), OBSIDIAN_MARKS)).toEqual({ text: file, changes: [] });
    const { text: updated } = update(file, obsidian(NOTE, 'Who knew: more'), OBSIDIAN_MARKS);
    expect(updated).toContain('---\ntags:\n  - flood\ntitle: "Who knew: more"\ncssclasses: wide\n');
    expect(updated).toContain('status: draft\n');
  });

  it('a first quotation brings its property into the head and its footnote to the end', () => {
    const file = writeMarked(obsidian([line('Opening.')]), OBSIDIAN_MARKS).replace(
      'Opening. ^pn-1',
      'Opening. ^pn-1\n\nMine.',
    );
    const { text: updated } = update(file, obsidian([line('Opening.'), quote(B, 'at all')]), OBSIDIAN_MARKS);
    expect(updated).toContain('updated: 2026-03-06\nsources:\n  - "[[Flood – annotations]]"\n---\n');
    expect(updated).toMatch(/Opening\. \^pn-1\n\n> at all\[\^pn-1c8d2b4f\]\n/);
    expect(updated).toMatch(/\n\nMine\.\n\n\[\^pn-1c8d2b4f\]: .*\n\n%%\nprovenote /);
  });

  it('words written right below a heading or a block of ours are their user’s', () => {
    const file = writeMarked(obsidian(NOTE), OBSIDIAN_MARKS)
      .replace('## Findings\n', '## Findings\nMine at once.\n')
      .replace('End. ^pn-4\n', 'End. ^pn-4\nAnd mine.\n');
    const { text: updated, changes } = update(file, obsidian(NOTE.with(4, line('The end.'))), OBSIDIAN_MARKS);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed']);
    expect(updated).toContain('## Findings\nMine at once.\n');
    expect(updated).toContain('The end. ^pn-4\nAnd mine.\n');
  });

  it('a heading that was edited is its user’s, and ours comes back only when asked', () => {
    const file = writeMarked(obsidian(NOTE), OBSIDIAN_MARKS).replace('## Findings', '## What we found');
    const { text: updated, changes } = update(file, obsidian(NOTE), OBSIDIAN_MARKS);
    expect(updated).toBe(file);
    expect(kindsOf(changes)).toEqual([['deleted', '## Findings']]);
  });

  it('footnotes of its user keep their numbers', () => {
    const file = writeMarked(obsidian(NOTE), OBSIDIAN_MARKS)
      .replace('Opening.', 'Opening.')
      .concat('\n[^1]: Mine.\n');
    const { text: updated } = update(file, obsidian([...NOTE, quote(B, 'at all')]), OBSIDIAN_MARKS);
    expect(updated).toContain('\n[^1]: Mine.\n');
    expect(updated).toContain('[^pn-1c8d2b4f]: ');
  });
});

describe('EX194 the annotations of a source are updated in their file', () => {
  it('for Obsidian: what was written under an annotation stays, new ones stand in their place', () => {
    const file = writeMarked(ofSource(annotation(A, 10), annotation(B, 50)), OBSIDIAN_MARKS);
    const mine = file.replace(`#fire ^${A}-about\n`, `#fire ^${A}-about\n\nMy comment on it.\n`);
    const fresh = ofSource(
      annotation(A, 10, { comment: 'Why?', tags: ['fire', 'night'] }),
      annotation('c-3', 30),
      annotation(B, 50),
    );
    const { text: updated, changes } = update(mine, fresh, OBSIDIAN_MARKS);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'added', 'added', 'added']);
    expect(updated).toContain(`#fire #night ^${A}-about\n\nWhy? ^${A}-comment\n\n> words at 30\n\n^c-3\n`);
    expect(updated).toContain('My comment on it.\n\n> words at 50\n');
  });

  it('for Obsidian under the ids that notes link to', () => {
    const plain = annotationsToObsidian(sourceOf(annotation(A, 10)), DEFAULT_COLOUR_LABELS);
    expect(plain).toContain(`\n\n^${A}\n`);
    expect(writeMarked(ofSource(annotation(A, 10)), OBSIDIAN_MARKS)).toContain(`\n\n^${A}\n`);
  });

  it('for Logseq: a bullet of the user’s stays under its annotation, also where that was moved deeper', () => {
    const dialect = logseqMarks('s1');
    const blocksOf = (...all: Annotation[]) =>
      annotationsLogseqBlocks(sourceOf(...all), DEFAULT_COLOUR_LABELS);
    const file = writeMarked(blocksOf(annotation(A, 10), annotation(B, 50)), dialect);
    const nested = file
      .replace('- > words at 10\n  label', '- Mine\n\t- > words at 10\n\t  label')
      .replace(/\n {2}(?=(?:paragraph:: 1|tags:: \[\[fire\]\])\n.*\n?.*0b7c)/g, '\n\t  ')
      .replace(`\n  id:: ${A}\n`, `\n\t  id:: ${A}\n\t  collapsed:: true\n\t\t- under it\n`);
    const fresh = blocksOf(
      annotation(A, 10, { colour: 'teal' }),
      annotation('2d9e3c5a-7e4a-4d9c-9b74-2fad8c3b4e56', 30),
      annotation(B, 50),
    );
    const { text: updated, changes } = update(nested, fresh, dialect);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'added']);
    expect(updated).toContain('- Mine\n\t- > words at 10\n');
    expect(updated).toMatch(/collapsed:: true\n\t\t- under it\n\t- > words at 30\n/);
  });
});
