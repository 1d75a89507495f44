export { type ExportBlock, noteBlocks, type UpdatableFlavour } from './export-blocks';
export { type BlockChange, planReexport, type Reexport, writeMarked } from './plan-reexport';
