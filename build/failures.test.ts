import { describe, expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './failures';

describe('BU13 what failed is named again before the last line', () => {
  it('each unit test with the first line of its message, and a file that does not load', () => {
    const report = {
      testResults: [
        {
          name: 'shared/ferry.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'sails', failureMessages: [] },
            { status: 'failed', fullName: 'arrives', failureMessages: ['Error: expected 1\n    at ferry'] },
          ],
        },
        { name: 'shared/dock.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
      ],
    };
    expect(failuresOfVitest(report)).toEqual([
      'shared/ferry.test.ts › arrives: Error: expected 1',
      'shared/dock.test.ts: No such file',
    ]);
  });

  it('each end-to-end test, however deep it stands, without the colours of its message', () => {
    const failed = {
      title: 'arrives',
      file: 'ferry.spec.ts',
      tests: [
        { status: 'unexpected', results: [{ error: { message: '\u001b[31mError: late\u001b[39m\nmore' } }] },
      ],
    };
    const passed = { title: 'sails', file: 'ferry.spec.ts', tests: [{ status: 'expected', results: [{}] }] };
    const report = { suites: [{ specs: [passed], suites: [{ specs: [failed] }] }] };
    expect(failuresOfPlaywright(report)).toEqual(['ferry.spec.ts › arrives: Error: late']);
  });

  it('none of a report that cannot be read', () => {
    expect(failuresOfVitest(null)).toEqual([]);
    expect(failuresOfPlaywright({ suites: 1 })).toEqual([]);
  });
});
