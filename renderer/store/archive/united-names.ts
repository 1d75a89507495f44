/** How things of one kind are named and told apart. */
export interface Naming<T> {
  readonly nameOf: (thing: T) => string;
  /** What it is but for its name and id. */
  readonly contentOf: (thing: T) => string;
  readonly named: (thing: T, id: string, name: string) => T;
}

export interface Addition<T> {
  readonly thing: T;
  /** As it came: the same object where nothing of it had to be changed. */
  readonly from: T;
}

export interface United<T> {
  readonly added: readonly Addition<T>[];
  /** The ids that things have here which came under others. */
  readonly idsHere: ReadonlyMap<string, string>;
}

/**
 * What is to be added to `own` so that it holds `incoming` too. Own things stay as they are; one that is there in
 * all but the number after its name is not added again, and one whose name is taken gets such a number: `House (2)`.
 */
export function unite<T extends { readonly id: string }>(
  own: readonly T[],
  incoming: readonly T[],
  { nameOf, contentOf, named }: Naming<T>,
): United<T> {
  const taken = new Set(own.map(nameOf));
  const names = new Set([...taken, ...incoming.map(nameOf)]);
  const ids = new Set(own.map(({ id }) => id));
  const added: Addition<T>[] = [];
  const idsHere = new Map<string, string>();
  for (const thing of incoming) {
    const name = nameOf(thing);
    const twin = own.find(
      (other) =>
        contentOf(other) === contentOf(thing) && (nameOf(other) === name || stemOf(nameOf(other)) === name),
    );
    const id = twin?.id ?? (ids.has(thing.id) ? crypto.randomUUID() : thing.id);
    if (id !== thing.id) idsHere.set(thing.id, id);
    if (twin !== undefined) continue;
    const free = taken.has(name) ? freeName(name, names) : name;
    names.add(free);
    ids.add(id);
    const isAsItCame = free === name && id === thing.id;
    added.push({ thing: isAsItCame ? thing : named(thing, id, free), from: thing });
  }
  return { added, idsHere };
}

function freeName(name: string, names: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!names.has(`${name} (${number})`)) return `${name} (${number})`;
}

function stemOf(name: string): string {
  return name.replace(/ \(\d+\)$/, '');
}
