import { decodedPath } from '../decoded-path';
import type { FindBeside } from '../source-file';
import type { Locate } from './shelf';

/** Pictures in files that came along with a page or a text, by the path that it gives; no path leads out of its folder. */
export function besidePictures(beside: FindBeside): Locate {
  return (address) => {
    const name = pathOf(address);
    const read = name === null ? null : beside(name);
    return name === null || read === null ? null : { name: `beside ${name}`, read };
  };
}

/** A relative address as a path from the page's folder; null for an address that leads elsewhere. */
function pathOf(address: string): string | null {
  const path = /^[^?#]*/.exec(address)?.[0] ?? '';
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path)) return null;
  const parts = decodedPath(path)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? null : parts.join('/');
}
