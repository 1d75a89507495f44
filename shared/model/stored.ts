import * as v from 'valibot';

/** What every stored record carries; times are ISO 8601 in UTC with milliseconds. */
export const storedFields = {
  id: v.pipe(v.string(), v.minLength(1)),
  schema: v.literal(1),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
};
