import { create } from 'zustand';

export interface ReadingPlace {
  /** The number of the first paragraph in view; null beside a heading or a caption. */
  readonly paragraph: number | null;
  readonly paragraphs: number;
}

const usePlace = create<{ readonly place: ReadingPlace | null }>(() => ({ place: null }));

/** Where the open article stands in the pane, for the status line; null while none is shown. */
export function useReadingPlace(): ReadingPlace | null {
  return usePlace((state) => state.place);
}

/** Says where the reader stands; the same place twice wakes nobody. */
export function setReadingPlace(place: ReadingPlace | null): void {
  const before = usePlace.getState().place;
  const isSame = before?.paragraph === place?.paragraph && before?.paragraphs === place?.paragraphs;
  if (!isSame) usePlace.setState({ place });
}
