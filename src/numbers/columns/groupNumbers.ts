/** Names that are kept while they come again. */
const MOST = 4096;

/** The names of groups, each with its number. */
export class GroupNumbers {
  names: string[] = [];
  #numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** Forgets names where they are many: ever new ones must not fill the memory. */
  tidy(): void {
    if (this.names.length <= MOST) return;
    this.names = [];
    this.#numbers.clear();
  }
}
