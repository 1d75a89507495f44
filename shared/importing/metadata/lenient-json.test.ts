import { describe, expect, it } from 'vitest';
import { parseLenientJson } from './lenient-json';

describe('IM140 JSON-LD that strict parsers refuse', () => {
  it.each([
    ['a CDATA wrapper', '//<![CDATA[\n{"a": 1}\n//]]>'],
    ['an HTML comment around it', '<!-- {"a": 1} -->'],
    ['comments', '/* made by */ {"a": 1 // one\n}'],
    ['trailing commas', '{"a": 1,}'],
    ['a trailing comma before a comment', '{"a": 1, /* end */ }'],
    ['entities for quotation marks', '{&quot;a&quot;: 1}'],
    ['a semicolon at the end', '{"a": 1};'],
  ])('is read with %s', (_, source) => {
    expect(parseLenientJson(source)).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each([
    ['a raw line break', '{"a": "one\ntwo"}', 'one two'],
    ['an escape JSON does not know', String.raw`{"a": "it\'s"}`, "it's"],
    ['an address', '{"a": "https://herald.example/a",}', 'https://herald.example/a'],
    ['what looks like a trailing comma', '{"a": "one, ]",}', 'one, ]'],
    ['what looks like a comment', '{"a": "/* no */",}', '/* no */'],
  ])('keeps a string with %s', (_, source, value) => {
    expect(parseLenientJson(source)).toEqual({ ok: true, value: { a: value } });
  });

  it('gives several values as a list', () => {
    expect(parseLenientJson('{"a": 1}\n{"a": 2}')).toEqual({ ok: true, value: [{ a: 1 }, { a: 2 }] });
  });

  it('gives nothing for an empty block and the reason for what is no JSON', () => {
    expect(parseLenientJson(' \n')).toEqual({ ok: true, value: [] });
    expect(parseLenientJson('{"a": ')).toMatchObject({ ok: false });
  });
});
