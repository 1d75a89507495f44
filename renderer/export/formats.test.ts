import { describe, expect, it } from 'vitest';
import { type ExportScope, formatsFor, rememberedFormat, scopeOf, scopeValue } from './formats';

describe('the dialog offers what a scope can be written in', () => {
  it('offers a note as Markdown first, then its bibliography', () => {
    expect(formatsFor({ kind: 'note', id: 'n1' }).map((format) => format.label)).toEqual([
      'Markdown, footnotes',
      'Markdown, Pandoc citations',
      'Web page (HTML)',
      'Word document (DOCX)',
      'PDF (print)',
      'Obsidian',
      'Logseq',
      'BibLaTeX',
      'BibTeX',
      'RIS',
      'CSL JSON',
      'Formatted bibliography (.txt)',
      'Formatted bibliography (.html)',
    ]);
  });

  it('offers a source with all its annotations', () => {
    expect(formatsFor({ kind: 'source', id: 's1' })[0]?.label).toBe('Markdown, all annotations');
  });

  it('offers the library as a bibliography, and its annotations as data', () => {
    expect(formatsFor({ kind: 'library' }).map((format) => format.id)).toEqual([
      'biblatex',
      'bibtex',
      'ris',
      'csl-json',
      'formatted',
      'formatted-html',
      'csv',
      'web-annotations',
    ]);
  });
});

describe('the dialog opens with the format last saved in', () => {
  it('for each kind of scope its own', () => {
    const remembered = { source: 'csv', note: 'pandoc' };
    expect(rememberedFormat({ kind: 'source', id: 's1' }, remembered)?.id).toBe('csv');
    expect(rememberedFormat({ kind: 'note', id: 'n1' }, remembered)?.id).toBe('pandoc');
    expect(rememberedFormat({ kind: 'library' }, remembered)?.id).toBe('biblatex');
  });

  it('or the first, where that format is none of the scope’s', () => {
    expect(rememberedFormat({ kind: 'library' }, { library: 'pandoc' })?.id).toBe('biblatex');
  });
});

describe('a scope survives the form', () => {
  it.each<ExportScope>([{ kind: 'note', id: 'a-1' }, { kind: 'source', id: 'b-2' }, { kind: 'library' }])(
    'comes back the same: %o',
    (scope) => {
      expect(scopeOf(scopeValue(scope))).toEqual(scope);
    },
  );

  it('reads an unknown value as the whole library', () => {
    expect(scopeOf('shelf:3')).toEqual({ kind: 'library' });
  });
});
