import { describe as describeSpan } from '../../../shared/anchoring';
import { shortCitation } from '../../../shared/citation';
import { type ImportedSource, importSource } from '../../../shared/importing';
import type { Annotation } from '../../../shared/model';
import { paragraphNumber } from '../../../shared/text';
import { newAnnotation } from '../annotations/annotation-writes';
import { newLink, newNote } from '../notes/note-writes';
import { commit, type RecordWrite } from '../records/commit';
import { sha256 } from '../records/sha256';
import { changeSettings, putSettings } from '../settings/settings';
import { parseHtml, sanitise } from '../sources/page-html';
import { type PreparedSource, prepareSource, sourceOfBytes, withFreeCitekey } from '../sources/source-writes';
import { session } from '../window/session';
import { SAMPLE_ANNOTATIONS } from './sample-annotations';
import { SAMPLE_FILE_NAME, SAMPLE_MARKDOWN } from './sample-article';
import { QUOTED_WORDS, SAMPLE_NOTE_TITLE, type SampleQuotation, sampleNote } from './sample-note';

/**
 * Adds the sample source with its annotations and its note, in one transaction with the setting that keeps
 * a removed sample from coming back by itself, and opens both. Where it is in the library already it is opened alone.
 * Resolves with the source's id.
 */
export async function addSample(): Promise<string> {
  const file = { name: SAMPLE_FILE_NAME, bytes: new TextEncoder().encode(SAMPLE_MARKDOWN) };
  const imported = await importSource(file, parseHtml, { sanitise });
  const digest = await sha256(file.bytes);
  const prepared = prepareSource(imported, file, digest, { isSample: true });
  const annotations = sampleAnnotations(prepared);
  const note = newNote(SAMPLE_NOTE_TITLE, noteAbout(prepared, imported, annotations));
  let known: string | null = null;
  await commit({
    action: 'Add the sample',
    scope: 'whole',
    plan: async () => {
      known = await sourceOfBytes(digest);
      if (known !== null) return [];
      await putSettings({ hasSeenSample: true });
      return [
        ...(await withFreeCitekey(prepared)),
        ...annotations.map((after): RecordWrite => {
          return { table: 'annotations', id: after.id, before: null, after };
        }),
        { table: 'notes', id: note.id, before: null, after: note },
        ...quotedOf(annotations).map(({ id, sourceId }) => newLink(note.id, id, sourceId)),
      ];
    },
  });
  changeSettings({ hasSeenSample: true });
  const sourceId = known ?? prepared.source.id;
  session.openSource(sourceId);
  if (known === null) session.openNote(note.id);
  return sourceId;
}

function sampleAnnotations({ source, revision, text }: PreparedSource): Annotation[] {
  return SAMPLE_ANNOTATIONS.map(({ words, ...draft }) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The sample does not contain “${words}”`);
    const target = describeSpan(text, { start, end: start + words.length });
    return newAnnotation({ ...draft, sourceId: source.id, revisionId: revision.id, target });
  });
}

function noteAbout(prepared: PreparedSource, imported: ImportedSource, annotations: readonly Annotation[]) {
  const quotations = quotedOf(annotations).map(({ id, exact, start }): SampleQuotation => {
    const paragraph = paragraphNumber(imported.blocks, start);
    return { annotationId: id, exact, citation: shortCitation(prepared.source.csl, { paragraph }) };
  });
  const [count, admission] = quotations;
  if (!count || !admission) throw new Error('The sample’s note quotes words that are not annotated');
  return sampleNote(count, admission);
}

function quotedOf(annotations: readonly Annotation[]): Annotation[] {
  return QUOTED_WORDS.map((words) => annotations.find(({ exact }) => exact === words)).filter(
    (annotation) => annotation !== undefined,
  );
}
