export { COMMENT_MARKS } from './block-marks';
export { type BlockChange, type Decision, isMadeByDefault } from './decide-blocks';
export type { Dialect } from './dialect';
export { type ExportBlock, noteBlocks } from './export-blocks';
export { logseqMarks } from './logseq-file';
export { OBSIDIAN_MARKS } from './obsidian-file';
export { planReexport, type Reexport, writeMarked } from './plan-reexport';
