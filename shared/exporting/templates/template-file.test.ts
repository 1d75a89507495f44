import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTER_TEMPLATES } from './starter-templates';
import { readTemplateFile, writeTemplateFile } from './template-file';

describe('EX196 a template is a file and comes back from it', () => {
  it('with its name, what it is of, its ending and its text', () => {
    const template = {
      id: 'x',
      name: 'Cards: “two”',
      scope: 'source',
      extension: 'html',
      text: '{{ a }}\n',
    } as const;
    expect(writeTemplateFile(template)).toBe(
      '---\n"provenote-template": "Cards: “two”"\nof: source\nending: html\n---\n{{ a }}\n'.replace(
        '"provenote-template"',
        'provenote-template',
      ),
    );
  });

  it('whatever is in it', () => {
    const scope = fc.constantFrom('note' as const, 'source' as const, 'library' as const);
    const words = fc.string({
      unit: fc.constantFrom('a', '-', '---\n', ':', '"', '{{ ', '\n', '\r\n', '#', '가', ' '),
    });
    fc.assert(
      fc.property(words, scope, words, (name, of, body) => {
        const template = { name, scope: of, extension: 'md', text: `x${body}` };
        const file = writeTemplateFile({ id: 'x', ...template });
        expect(readTemplateFile('any.liquid', file)).toEqual({ ok: true, template });
      }),
    );
  });

  it.each([
    ['{% for quotation in quotations %}{% endfor %}', 'note'],
    ['{% for annotation in annotations %}{% endfor %}', 'source'],
    ['{% for source in sources %}{{ source.title }}{% endfor %}', 'library'],
  ])('without its head it is taken whole, under the name of its file: %s', (text, scope) => {
    expect(readTemplateFile('Pull quotes.liquid', text)).toEqual({
      ok: true,
      template: { name: 'Pull quotes', scope, extension: 'md', text },
    });
  });

  it.each([
    ['', 'it holds no template'],
    ['---\nprovenote-template: [\n---\nx', 'the lines before its text cannot be read'],
    ['a\0b', 'it is no file of text'],
    ['x'.repeat(200_001), 'a template may have 200,000 characters at most'],
  ])('and what is none is refused: %.20j', (text, problem) => {
    expect(readTemplateFile('a.liquid', text)).toEqual({ ok: false, problem });
  });

  it('the templates the program comes with are told what they are of', () => {
    for (const { text, scope } of STARTER_TEMPLATES)
      expect(readTemplateFile('a.liquid', text)).toMatchObject({ template: { scope } });
  });
});
