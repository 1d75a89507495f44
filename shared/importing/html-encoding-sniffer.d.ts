declare module 'html-encoding-sniffer' {
  /** The name (WHATWG Encoding) that a byte order mark, the label given or a `<meta>` tag declares, else the default. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: {
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
      readonly maxPrescanBytes?: number;
    },
  ): string;
}
