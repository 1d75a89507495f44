import { lstatSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { LinuxPackage } from './fpm-arguments';
import { everythingIn, settle, stage } from './staging';

/** Lays out the files of an rpm in `root` and returns the spec that `rpmbuild` makes it from. */
export function layOutRpm(root: string, description: LinuxPackage, epoch: number): string {
  stage(root, description.files);
  settle(root, epoch);
  return specFile(
    description,
    everythingIn(root).map((path) => ({
      path: `/${relative(root, path)}`,
      isFolder: lstatSync(path).isDirectory(),
    })),
    { afterInstall: body(description.afterInstall), afterRemove: body(description.afterRemove) },
  );
}

/** Something of a package, where it is on a user's machine. */
export interface InstalledPath {
  readonly path: string;
  readonly isFolder: boolean;
}

/** The name that rpm has for a processor. */
export function rpmArchitecture(debian: string): string {
  return { amd64: 'x86_64', arm64: 'aarch64' }[debian] ?? debian;
}

/**
 * The spec of an rpm whose files are laid out already. Of folders it owns those under `/opt`, which go with
 * the package; those of the system are not its own.
 */
export function specFile(
  description: LinuxPackage,
  paths: readonly InstalledPath[],
  scripts: { readonly afterInstall: string; readonly afterRemove: string },
): string {
  const { name, version, licence, vendor, url, category, summary, depends } = description;
  return `${MACROS}
Name: ${name}
Version: ${version}
Release: 1
Summary: ${summary}
License: ${licence}
Vendor: ${vendor}
URL: ${url}
Group: ${category}
AutoReqProv: no
Prefix: /opt
${depends.map((one) => `Requires: ${one}`).join('\n')}

%description
${description.description}

%files
%defattr(-,root,root,-)
${paths
  .filter(({ path, isFolder }) => !isFolder || path.startsWith('/opt/'))
  .map(({ path, isFolder }) => `${isFolder ? '%dir ' : ''}"${path.replaceAll('%', '%%')}"`)
  .join('\n')}

%post -p /bin/bash
${scripts.afterInstall}
%postun -p /bin/bash
# An update takes the old package away after the new one is there.
if [ "$1" != 0 ]; then exit 0; fi
${scripts.afterRemove}
`;
}

/** Nothing is stripped, compiled or looked through, and nothing of this machine's name or clock goes in. */
const MACROS = `%define _build_id_links none
%define __os_install_post %{nil}
%define _binary_payload w6.xzdio
%define _buildhost provenote
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%global source_date_epoch_from_changelog 0
`;

/** A script without its first line, with percent signs that are no macros. */
function body(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^#!.*\n/, '')
    .replaceAll('%', '%%');
}
