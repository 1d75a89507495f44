/** One line of the benchmark's table. `ok` is null where nothing could be measured; `peer` names the yardstick's figure. */
export interface BenchRow {
  readonly name: string;
  readonly figure: string;
  readonly budget: string;
  readonly ok: boolean | null;
  readonly peer?: string;
}

/** The row of a figure that must not be more than its budget; a figure that is no number was not measured. */
export function budgetRow(
  name: string,
  value: number,
  budget: number,
  show: (value: number) => string,
  peer?: string,
): BenchRow {
  const ok = Number.isNaN(value) ? null : value <= budget;
  return {
    name,
    figure: ok === null ? 'not measured' : show(value),
    budget: show(budget),
    ok,
    ...(peer && { peer }),
  };
}
