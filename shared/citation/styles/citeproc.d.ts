/** The part of citeproc-js that is used; the package has no types of its own. */
declare module 'citeproc' {
  /** An element of a style or locale as citeproc reads and, in its own copy, marks it. */
  type XmlNode = object;

  interface Sys {
    /** Called while a style is built and while items are formatted; has to answer at once. */
    retrieveLocale(tag: string): XmlNode;
    retrieveItem(id: string): object;
    /** What is written after an entry; asked once for each that is printed. */
    embedBibliographyEntry?(id: string): string;
  }

  interface BibliographyParameters {
    /** One list of ids for each item, in the style's order, printed or not. */
    readonly entry_ids: readonly (readonly string[])[];
  }

  interface Engine {
    setOutputFormat(name: string): void;
    /** Registers these items and no others. */
    updateItems(ids: readonly string[]): unknown;
    /** Tells the items of one group apart, which `updateItems` asks for each group. */
    readonly disambiguate: { run(group: string): void };
    /** The ids of the items that are cited alike, by group; each registered item is in one. */
    readonly registry: { readonly ambigcites: Readonly<Record<string, readonly string[]>> };
    /** False for a style without a bibliography. */
    makeBibliography(): false | readonly [BibliographyParameters, readonly string[]];
  }

  type OutputFormat = Record<string, unknown>;

  const CSL: {
    readonly Engine: new (sys: Sys, style: XmlNode, locale: string, isLocaleForced: boolean) => Engine;
    readonly Output: { readonly Formats: Record<string, OutputFormat> };
  };

  export type { Engine, Sys };
  export default CSL;
}
