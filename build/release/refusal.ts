/** Why a build was not made: sentences for the person at the terminal, each saying what to set or do. */
export class Refusal extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'Refusal';
  }
}
