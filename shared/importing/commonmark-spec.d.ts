declare module 'commonmark-spec' {
  /** The examples of the specification, in its order; a tab is written as `→`. */
  export const tests: readonly {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }[];
}
