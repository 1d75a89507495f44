import { useLayoutEffect, useState } from 'react';
import { followPasted } from '../store';
import { bringIn, bringInDropped } from './bring-in';
import { contentOfTransfer, inputsFromClipboard } from './import-inputs';

export interface DropState {
  /** Whether files hang over the window now. */
  readonly isDragging: boolean;
}

/**
 * Brings in what is dropped anywhere on the window, and what is pasted while the keyboard is in no text
 * field. Words dragged within the page, or from elsewhere, are left to the fields they are dropped on.
 */
export function useDropAndPaste(): DropState {
  const [isDragging, setIsDragging] = useState(false);
  useLayoutEffect(() => {
    const listeners = new AbortController();
    // Captured, so that no editor takes a dropped file for itself.
    const options = { signal: listeners.signal, capture: true };
    const over = (event: DragEvent) => {
      if (wouldLeave(event)) refuse(event);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setIsDragging(true);
    };
    window.addEventListener('dragenter', over, options);
    window.addEventListener('dragover', over, options);
    window.addEventListener(
      'dragleave',
      // Without a target the pointer left for another window.
      (event) => (event.relatedTarget === null ? setIsDragging(false) : undefined),
      options,
    );
    window.addEventListener('dragend', () => setIsDragging(false), options);
    window.addEventListener(
      'drop',
      (event) => {
        setIsDragging(false);
        if (wouldLeave(event)) refuse(event);
        if (!carriesFiles(event.dataTransfer) || event.dataTransfer === null) return;
        event.preventDefault();
        event.stopPropagation();
        bringInDropped(event.dataTransfer);
      },
      options,
    );
    window.addEventListener('paste', onPaste, { signal: listeners.signal });
    return () => listeners.abort();
  }, []);
  return { isDragging };
}

function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/** A browser that is handed a link opens it in the program's place; a text field takes its address. */
function wouldLeave({ dataTransfer, target }: DragEvent): boolean {
  const isLink = dataTransfer?.types.includes('text/uri-list') ?? false;
  return isLink && !carriesFiles(dataTransfer) && !(target instanceof Element && isTyped(target));
}

function refuse(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}

function isTyped(target: Element): boolean {
  return target.closest('input, textarea, [contenteditable="true"]') !== null;
}

function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || event.clipboardData === null || isTakenElsewhere(event.target)) return;
  if (followPasted(event)) return;
  const inputs = inputsFromClipboard(contentOfTransfer(event.clipboardData));
  if (inputs.length === 0) return;
  event.preventDefault();
  void bringIn(inputs);
}

/** Whether a paste belongs to a text field, an editor or an open dialog. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role=dialog], [role=alertdialog]') !== null
  );
}
