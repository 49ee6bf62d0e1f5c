/** Pixels that a page can safely be high: Chromium's limit is 33.5 million, less where it is zoomed. */
export const TALLEST = 8_000_000;

/**
 * Leads a scroll bar over more rows than a page can be high. What the bar moves at once is taken as a share of all rows
 * where it is dragged, and as pixels where it moves by no more than a view, as by the wheel and the keys.
 */
export class ScaledScroll {
  readonly #rowHeight: number;
  #rows = 0;
  #view = 0;
  /** Pixels above the view, if the page could be so high, and where the bar stands for that. */
  #top = 0;
  #bar = 0;

  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight;
  }

  /** @param view the height of what is seen, in pixels */
  resize(rows: number, view: number): void {
    this.#rows = rows;
    this.#view = view;
    // A bar that the wheel has moved stands near its share of the rows, not at it: it stays where it is while it can.
    if (this.#top <= this.#most && this.#bar <= this.#mostBar) return;
    this.#top = Math.min(this.#top, this.#most);
    this.#bar = this.#barFor(this.#top);
  }

  /** How high the page is. */
  get height(): number {
    return Math.min(TALLEST, this.#rows * this.#rowHeight);
  }

  /** The first row that is seen, and how many pixels of it are above the view. */
  get first(): { readonly row: number; readonly hidden: number } {
    const row = Math.floor(this.#top / this.#rowHeight);
    return { row, hidden: this.#top - row * this.#rowHeight };
  }

  /** Where the bar has to stand. */
  get bar(): number {
    return this.#bar;
  }

  /** The bar was moved there. */
  moveTo(bar: number): void {
    const moved = bar - this.#bar;
    if (moved === 0) return;
    const isAtEnd = bar <= 0 || bar >= this.#mostBar;
    if (Math.abs(moved) > this.#view) this.#top = (bar / Math.max(1, this.#mostBar)) * this.#most;
    else this.#top += moved;
    this.#top = Math.round(Math.max(0, Math.min(this.#most, this.#top)));
    // A bar at its end could not be moved on.
    this.#bar = isAtEnd ? this.#barFor(this.#top) : bar;
  }

  /** Makes a row the first that is seen, or one before it where the rows end. */
  show(row: number): void {
    this.#top = Math.max(0, Math.min(this.#most, row * this.#rowHeight));
    this.#bar = this.#barFor(this.#top);
  }

  get #most(): number {
    return Math.max(0, this.#rows * this.#rowHeight - this.#view);
  }

  get #mostBar(): number {
    return Math.max(0, this.height - this.#view);
  }

  #barFor(top: number): number {
    return this.#most === 0 ? 0 : Math.round((top / this.#most) * this.#mostBar);
  }
}
