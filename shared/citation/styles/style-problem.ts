/**
 * A style that cannot be used. The message is one sentence for the user, which says what is wrong with it
 * and, where something can be done, what.
 */
export class StyleProblem extends Error {
  override readonly name = 'StyleProblem';
}
