/** One line of the benchmark's table. `ok` is null where nothing could be measured; `peer` names the yardstick's figure. */
export interface BenchRow {
  readonly name: string;
  readonly figure: string;
  readonly budget: string;
  readonly ok: boolean | null;
  readonly peer?: string;
}
