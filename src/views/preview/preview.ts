import type { Disposable, TextDocument } from 'vscode';

/** Draws the marks. */
export interface Marker extends Disposable {
  /** Marks the numbers of a document, or removes the marks. */
  toggle(document: TextDocument): void;
}

/** Owns the marker, which is loaded and created on first use, so that it costs nothing before. */
export class Preview implements Disposable {
  #marker: Marker | undefined;

  /** As {@link Marker.toggle}; `make` is called the first time. */
  toggle(document: TextDocument, make: () => Marker): void {
    this.#marker ??= make();
    this.#marker.toggle(document);
  }

  dispose(): void {
    this.#marker?.dispose();
  }
}
