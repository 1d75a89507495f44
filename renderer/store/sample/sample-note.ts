import type { LexicalNodeJson, NoteDocument } from '../../../shared/model';
import { documentOf, heading, paragraph, quotation } from '../notes/note-document';
import { ADMISSION, SIXTY_ONE } from './sample-annotations';

/** The title of the note that comes with the sample. */
export const SAMPLE_NOTE_TITLE = 'Two counts of one train';

/** What the note quotes, in its order. */
export const QUOTED_WORDS: readonly string[] = [SIXTY_ONE, ADMISSION];

/** A quotation of the sample as a note shows it. */
export interface SampleQuotation {
  readonly annotationId: string;
  readonly exact: string;
  readonly citation: string;
}

/** The sample's note around its two quotations. */
export function sampleNote(count: SampleQuotation, admission: SampleQuotation): NoteDocument {
  return documentOf([
    heading('h2', 'What the notebooks say'),
    paragraph(
      'The company and its conductors counted the same train and came out fifteen-fold apart. The conductors’ figure is the one with a record behind it:',
    ),
    quoted(count),
    paragraph('The company does not dispute that. It disputes only that anyone hid it:'),
    quoted(admission),
    heading('h2', 'Before the committee meets on 26 February'),
    paragraph(
      'Get the memo of 3 December itself, and find out which 212 nights the notebooks cover. Then ask how many of the 14 evening services were judged by the same sensors.',
    ),
  ]);
}

function quoted({ annotationId, exact, citation }: SampleQuotation): LexicalNodeJson {
  return quotation(annotationId, exact, citation);
}
