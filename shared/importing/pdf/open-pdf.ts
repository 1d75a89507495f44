import { type PageText, pageText } from './fragments';
import type { PdfInfo } from './info';

/** What pdf.js needs of the place it runs in. */
export interface PdfMeans {
  /** A worker that runs pdf.js's worker script; without one the work is done where this runs, as in Node. */
  readonly worker?: () => Promise<Worker>;
  /** The bytes of one of Adobe's character maps (`UniKS-UTF16-H.bcmap`), which older East Asian files refer to. */
  readonly characterMap?: (fileName: string) => Promise<Uint8Array>;
}

export interface OpenPdf {
  readonly pageCount: number;
  readonly page: (number: number) => Promise<PageText>;
  readonly info: () => Promise<PdfInfo>;
  readonly close: () => Promise<void>;
}

export type PdfOpening =
  | { readonly outcome: 'open'; readonly pdf: OpenPdf }
  | { readonly outcome: 'locked' }
  | { readonly outcome: 'damaged' };

/**
 * Opens a PDF in pdf.js, which is loaded for it: nothing is drawn, no script of the file runs, no font is
 * made, and nothing is fetched. What pdf.js cannot make sense of is damaged. The bytes are copied, because
 * a worker takes over those it is given.
 */
export async function openPdf(bytes: Uint8Array, means: PdfMeans): Promise<PdfOpening> {
  // biome-ignore lint/style/noRestrictedImports: a folder of pdf.js's, not of this house
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = await means.worker?.();
  const worker = port === undefined ? undefined : pdfjs.PDFWorker.create({ port });
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    ...(worker !== undefined && { worker }),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: binaryData(means),
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker?.destroy();
    port?.terminate();
  };
  try {
    const document = await task.promise;
    return { outcome: 'open', pdf: { ...reading(document), close } };
  } catch (error) {
    await close();
    if (!(error instanceof Error)) throw error;
    return { outcome: error.name === 'PasswordException' ? 'locked' : 'damaged' };
  }
}

type PdfDocument = Awaited<
  ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']
>;

function reading(document: PdfDocument): Omit<OpenPdf, 'close'> {
  return {
    pageCount: document.numPages,
    page: async (number) => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { transform, width, height } = page.getViewport({ scale: 1 });
      page.cleanup();
      return pageText(
        number,
        items.filter((item) => 'str' in item),
        { transform, width, height },
      );
    },
    info: async () => {
      const { info, metadata } = await document.getMetadata();
      const strings = Object.entries(info).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      const raw: unknown = metadata?.getRaw?.();
      return { info: new Map(strings), xmp: typeof raw === 'string' ? raw : null };
    },
  };
}

/** The class that pdf.js asks for files of its own; it gets character maps and nothing else. */
function binaryData({ characterMap }: PdfMeans) {
  return class {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || characterMap === undefined)
        throw new Error(`${filename} is not part of the program`);
      return characterMap(filename);
    }
  };
}
