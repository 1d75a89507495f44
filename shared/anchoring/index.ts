export type { TextSpan, TextTarget } from '../model';
export { anchor } from './anchor';
export { CONTEXT_LENGTH, describe } from './describe';
export { reanchor, reanchoring } from './reanchor';
export { type DiffRow, diffRevisions, type RevisionDiff } from './revision-diff';
export type { Anchor, Candidate } from './verdict';
export { type WordRun, wordRuns } from './word-runs';
