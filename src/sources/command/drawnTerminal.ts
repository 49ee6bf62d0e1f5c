import * as vscode from 'vscode';
import type { NodeHost } from '../../nodeHost';

type Link = NonNullable<ReturnType<NodeHost['linkTo']>>;

/** The icon of terminals with what is watched. */
export const PULSE = new vscode.ThemeIcon('pulse');

/** Milliseconds after which a terminal that was closed counts as closed by the user, and not with its window. */
const GRACE = 1000;

/**
 * A terminal that we draw, of a recorder that is a process of its own: where VS Code can't run the recorder in a terminal.
 * It lives on when the window is reloaded, and ends with its terminal.
 */
export class DrawnTerminal implements vscode.Pseudoterminal {
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;
  readonly #node: NodeHost;
  readonly #folder: string;
  readonly #isNew: boolean;
  #link: Link | undefined;

  /** @param isNew whether the recorder of the run is still to be started */
  constructor(node: NodeHost, folder: string, isNew: boolean) {
    this.#node = node;
    this.#folder = folder;
    this.#isNew = isNew;
  }

  open(size: vscode.TerminalDimensions | undefined): void {
    if (this.#isNew) this.#node.startApart(this.#folder, size);
    this.#link = this.#node.linkTo(this.#folder, {
      shown: text => this.#written.fire(text),
      ended: () => this.#closed.fire(),
    });
    if (size && !this.#isNew) this.#link?.resize(size);
  }

  handleInput(keys: string): void {
    this.#link?.type(keys);
  }

  setDimensions(size: vscode.TerminalDimensions): void {
    this.#link?.resize(size);
  }

  close(): void {
    setTimeout(() => this.#link?.close(), GRACE);
  }
}
