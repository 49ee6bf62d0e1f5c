import type { Disposable, TextDocument, TextEditor } from 'vscode';

export type Direction = 'next' | 'previous';

/** Draws the marks. */
export interface Marker extends Disposable {
  /** Marks the numbers of a document, or removes the marks. */
  toggle(document: TextDocument): void;
  /** Marks the numbers of an editor, and selects the next one; resolves to whether there is any. */
  step(editor: TextEditor, direction: Direction): Promise<boolean>;
}

/** Owns the marker, which is loaded and created on first use, so that it costs nothing before. */
export class Preview implements Disposable {
  #marker: Marker | undefined;

  /** As {@link Marker.toggle}; `make` is called the first time. */
  toggle(document: TextDocument, make: () => Marker): void {
    this.#marker ??= make();
    this.#marker.toggle(document);
  }

  /** As {@link Marker.step}. */
  step(editor: TextEditor, direction: Direction, make: () => Marker): Promise<boolean> {
    this.#marker ??= make();
    return this.#marker.step(editor, direction);
  }

  dispose(): void {
    this.#marker?.dispose();
  }
}
