/** A package for Linux, as electron-builder describes it to fpm. */
export interface LinuxPackage {
  readonly kind: 'deb' | 'rpm';
  /** The file to be written. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly maintainer: string;
  readonly vendor: string;
  readonly url: string;
  readonly licence: string;
  readonly category: string;
  /** One line. */
  readonly summary: string;
  readonly description: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  /** Paths of scripts that run after the package is installed and removed. */
  readonly afterInstall: string;
  readonly afterRemove: string;
  /** What goes where; a source that ends in a slash stands for what is in it. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Reads fpm's arguments. Throws where one that is needed is missing or the kind is another, because a package
 * that leaves something out unseen is worse than none.
 */
export function readFpmArguments(arguments_: readonly string[]): LinuxPackage {
  const values = new Map<string, string[]>();
  const files: { readonly from: string; readonly to: string }[] = [];
  for (let at = 0; at < arguments_.length; at++) {
    const one = arguments_[at] ?? '';
    if (one === '--force' || one === '--debug') continue;
    if (one.startsWith('-')) {
      at += 1;
      values.set(one, [...(values.get(one) ?? []), arguments_[at] ?? '']);
      continue;
    }
    const place = one.lastIndexOf('=');
    if (place === -1) throw new Error(`fpm’s argument “${one}” is not known here.`);
    files.push({ from: one.slice(0, place), to: one.slice(place + 1) });
  }
  const need = (name: string): string => {
    const value = values.get(name)?.at(-1);
    if (value === undefined) throw new Error(`fpm’s argument ${name} is missing.`);
    return value;
  };
  const kind = need('-t');
  if (kind !== 'deb' && kind !== 'rpm') throw new Error(`Packages of kind ${kind} are not made here.`);
  const [first = '', ...rest] = need('--description').split('\n');
  const summary = values.get('--rpm-summary')?.at(-1) ?? first.trim();
  return {
    kind,
    file: need('--package'),
    name: need('--name'),
    version: need('--version'),
    architecture: need('--architecture'),
    maintainer: need('--maintainer'),
    vendor: need('--vendor'),
    url: need('--url'),
    licence: need('--license'),
    category: need('--category'),
    summary,
    description: (kind === 'deb' ? rest.join(' ') : need('--description')).trim(),
    depends: values.get('-d') ?? [],
    recommends: values.get('--deb-recommends') ?? [],
    afterInstall: need('--after-install'),
    afterRemove: need('--after-remove'),
    files,
  };
}
