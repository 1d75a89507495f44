/** A stream that packs or unpacks. */
interface ByteTransform {
  readonly writable: WritableStream<BufferSource>;
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * What a stream makes of bytes, piece by piece; it is fed `atOnce` of them at a time. Rejects with the stream's own error. A
 * caller that leaves the loop ends the stream.
 */
export async function* throughStream(
  { writable, readable }: ByteTransform,
  bytes: Uint8Array,
  atOnce: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const feeding = feed(writable.getWriter(), bytes, atOnce);
  const reader = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
    await feeding;
  }
}

/** Ends when all is fed, or when the other side takes no more: that side says why. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: Uint8Array,
  atOnce: number,
): Promise<void> {
  try {
    for (const slice of slicesOf(bytes, atOnce)) await writer.write(slice.slice());
    await writer.close();
  } catch {
    // Reading fails with the same error, or was ended on purpose.
  }
}

/** Bytes in views of at most `atOnce` each; none of no bytes. */
export function slicesOf(bytes: Uint8Array, atOnce: number): readonly Uint8Array[] {
  const slices: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += atOnce) slices.push(bytes.subarray(at, at + atOnce));
  return slices;
}
