export { Reader, type ReaderProps } from './reader';
export { type ReadingPlace, useReadingPlace } from './reading-place';
