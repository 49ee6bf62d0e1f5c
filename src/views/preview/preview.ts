import type { Disposable, TextDocument } from 'vscode';

/** What draws the marks. */
export interface Marker extends Disposable {
  /** Marks the numbers of a document, or takes the marks off again. */
  toggle(document: TextDocument): void;
}

/** Holds what marks numbers in the editor: made and loaded when it is first used, so that it costs nothing until then. */
export class Preview implements Disposable {
  #marker: Marker | undefined;

  /** As {@link Marker.toggle}; `make` is asked the first time. */
  toggle(document: TextDocument, make: () => Marker): void {
    this.#marker ??= make();
    this.#marker.toggle(document);
  }

  dispose(): void {
    this.#marker?.dispose();
  }
}
