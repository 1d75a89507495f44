import { useEffect, useState } from 'react';
import type { ExportTemplate } from '../../shared/model';
import { host } from '../host';
import { flush } from '../store';
import { materialFor } from './compose-export';
import { renderMaterial, type TemplateMaterial } from './compose-template';
import { scopeOf } from './formats';
import { templateFormat } from './template-formats';
import type { Composition } from './use-composed-export';
import { useScopes } from './use-scopes';

/** How long typing rests before the preview is made again, in milliseconds. */
const REST_MS = 120;
const COMPOSING: Composition = { state: 'composing', progress: null };
const FAILED: Composition = {
  state: 'failed',
  problem: 'The preview could not be made; the log has the cause. Close the templates and open them again.',
};

/**
 * The file a template makes of what is open; null where nothing of its kind is. The library is read once for a
 * scope and not for each change of the template.
 */
export function useTemplatePreview(template: ExportTemplate): Composition | null {
  const scope = useScopes().find(({ value }) => scopeOf(value).kind === template.scope);
  const material = useMaterial(scope?.value ?? null);
  const rested = useRested(template, REST_MS);
  const [made, setMade] = useState({ id: '', composition: COMPOSING });
  useEffect(() => {
    if (material === null || 'state' in material || rested.scope !== template.scope) return;
    let isCurrent = true;
    const show = (composition: Composition) => isCurrent && setMade({ id: rested.id, composition });
    renderMaterial(material, templateFormat(rested)).then(
      (file) => show('problem' in file ? { state: 'failed', ...file } : { state: 'ready', file }),
      (cause: unknown) => show(failed(`Rendering “${rested.name}”`, cause)),
    );
    return () => {
      isCurrent = false;
    };
  }, [material, rested, template.scope]);
  if (!scope) return null;
  if (material === null) return COMPOSING;
  if ('state' in material) return material;
  return made.id === template.id ? made.composition : COMPOSING;
}

/** What is read of a scope; null while it is. */
function useMaterial(value: string | null): TemplateMaterial | Composition | null {
  const [material, setMaterial] = useState<TemplateMaterial | Composition | null>(null);
  useEffect(() => {
    if (value === null) return;
    const abort = new AbortController();
    setMaterial(null);
    // What was typed a moment ago belongs in the preview, so it is stored first.
    flush()
      .then(() => materialFor(scopeOf(value), abort.signal))
      .then(
        (read) => {
          if (abort.signal.aborted) return;
          setMaterial(read ?? { state: 'failed', problem: 'It has been removed from the library.' });
        },
        (cause: unknown) =>
          !abort.signal.aborted && setMaterial(failed(`Reading ${value} for a template`, cause)),
      );
    return () => abort.abort();
  }, [value]);
  return material;
}

function failed(what: string, cause: unknown): Composition {
  host.log({ level: 'error', message: `${what} failed`, cause: String(cause) });
  return FAILED;
}

/** A value after it has not changed for some milliseconds. */
function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
