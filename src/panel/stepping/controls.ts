import * as l10n from '../../l10n';
import { element, path, setAttribute, setText } from '../dom';
import { SPEEDS, type Speed } from './player';

/** What the user can ask of the replay. */
export type Command =
  | 'first'
  | 'previousNumber'
  | 'previousMove'
  | 'play'
  | 'nextMove'
  | 'nextNumber'
  | 'last';

interface Button {
  readonly word: string;
  /** How the keys are written, and as `aria-keyshortcuts` wants them. */
  readonly keys: string;
  readonly shortcut: string;
  readonly icon: string;
  readonly isMirrored?: boolean;
}

const STEP = 'M3 3v10l7-5zM11.5 3h1.5v10h-1.5z';
const LEAP = 'M2.5 3v10l5.5-5zM8 3v10l5.5-5z';
const END = 'M1.5 3v10l5-5zM6.5 3v10l5-5zM12.5 3h1.5v10h-1.5z';
const PLAY = 'M4 2.5v11l9-5.5z';
const PAUSE = 'M4 3h3v10H4zM9 3h3v10H9z';

const BUTTONS: Readonly<Record<Command, Button>> = {
  first: {
    word: l10n.t('To the start'),
    keys: l10n.t('Home'),
    shortcut: 'Home',
    icon: END,
    isMirrored: true,
  },
  previousNumber: {
    word: l10n.t('Previous number'),
    keys: l10n.t('Shift+←'),
    shortcut: 'Shift+ArrowLeft',
    icon: LEAP,
    isMirrored: true,
  },
  previousMove: {
    word: l10n.t('Previous move'),
    keys: '←',
    shortcut: 'ArrowLeft',
    icon: STEP,
    isMirrored: true,
  },
  play: { word: l10n.t('Play'), keys: l10n.t('Space'), shortcut: 'Space', icon: PLAY },
  nextMove: { word: l10n.t('Next move'), keys: '→', shortcut: 'ArrowRight', icon: STEP },
  nextNumber: {
    word: l10n.t('Next number'),
    keys: l10n.t('Shift+→'),
    shortcut: 'Shift+ArrowRight',
    icon: LEAP,
  },
  last: { word: l10n.t('To the end'), keys: l10n.t('End'), shortcut: 'End', icon: END },
};

/** The command that a key stands for; undefined for all others. */
export function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): Command | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowRight':
      return shiftKey ? 'nextNumber' : 'nextMove';
    case 'ArrowLeft':
      return shiftKey ? 'previousNumber' : 'previousMove';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case ' ':
      return 'play';
    default:
      return undefined;
  }
}

/** Where the replay stands. */
export interface Progress {
  readonly at: number;
  readonly length: number;
  readonly isPlaying: boolean;
  /** `number 3 of 7` */
  readonly number: string;
}

/** What the controls ask for. */
export interface Asked {
  run(command: Command): void;
  jump(at: number): void;
  speed(speed: Speed): void;
}

/** Buttons, slider, typed move and speed. */
export class ControlsView {
  readonly root: HTMLElement;
  readonly #play: HTMLButtonElement;
  readonly #playIcon = path('');
  readonly #slider = element('input', 'slider');
  readonly #typed = element('input', 'typed-move');
  readonly #of = element('span', 'of');
  readonly #number = element('span', 'number note');
  readonly #speed = element('select', 'speed');
  readonly #row: HTMLElement;

  constructor(asked: Asked) {
    const make = (command: Command, icon = path('')) => iconButton(command, icon, () => asked.run(command));
    this.#play = make('play', this.#playIcon);
    const buttons = element(
      'div',
      'buttons-row',
      make('first'),
      make('previousNumber'),
      make('previousMove'),
      this.#play,
      make('nextMove'),
      make('nextNumber'),
      make('last'),
    );
    setAttribute(buttons, 'role', 'group');
    setAttribute(buttons, 'aria-label', l10n.t('Moves'));

    this.#slider.type = 'range';
    setAttribute(this.#slider, 'aria-label', l10n.t('Move'));
    this.#slider.addEventListener('input', () => asked.jump(this.#slider.valueAsNumber));
    this.#typed.type = 'number';
    setAttribute(this.#typed, 'aria-label', l10n.t('Move, typed'));
    setAttribute(this.#typed, 'title', l10n.t('Type a move and press Enter'));
    this.#typed.addEventListener('change', () => {
      const move = this.#typed.valueAsNumber;
      // What is no number of a move goes back to the present one.
      asked.jump(Number.isNaN(move) ? this.#slider.valueAsNumber : move);
    });
    for (const speed of SPEEDS) {
      const option = element(
        'option',
        '',
        speed === 0.5 ? l10n.t('a move in 2 s') : l10n.t('{0} a second', l10n.allDigits(speed)),
      );
      option.value = String(speed);
      this.#speed.append(option);
    }
    setAttribute(this.#speed, 'aria-label', l10n.t('Speed'));
    setAttribute(this.#speed, 'title', l10n.t('Moves while playing'));
    this.#speed.addEventListener('change', () => {
      const speed = SPEEDS.find(each => String(each) === this.#speed.value);
      if (speed !== undefined) asked.speed(speed);
    });
    const position = element('label', 'position', `${l10n.t('Move')} `, this.#typed, ' ', this.#of);
    this.#row = element('div', 'controls-row', buttons, this.#speed, position, this.#number);
    this.root = element('div', 'controls', this.#row, this.#slider);
  }

  /** Puts further buttons at the end of the row. */
  append(...buttons: readonly HTMLElement[]): void {
    this.#row.append(element('div', 'more-buttons', ...buttons));
  }

  draw({ at, length, isPlaying, number }: Progress, speed: Speed): void {
    setAttribute(this.#playIcon, 'd', isPlaying ? PAUSE : PLAY);
    nameButton(this.#play, { ...BUTTONS.play, word: isPlaying ? l10n.t('Pause') : l10n.t('Play') });
    setAttribute(this.#slider, 'max', length);
    this.#slider.value = String(at);
    this.#slider.style.setProperty('--done', `${(at / Math.max(1, length)) * 100}%`);
    setAttribute(
      this.#slider,
      'aria-valuetext',
      l10n.t('move {0} of {1}, {2}', String(at), String(length), number),
    );
    setAttribute(this.#typed, 'min', 0);
    setAttribute(this.#typed, 'max', length);
    if (document.activeElement !== this.#typed || isPlaying) this.#typed.value = String(at);
    this.#typed.style.setProperty('width', `${String(length).length + 4.5}ch`);
    setText(this.#of, l10n.t('of {0}', String(length)));
    setText(this.#number, number);
    this.#speed.value = String(speed);
  }

  /** Takes the focus, so that keys make moves at once. */
  focus(): void {
    this.#play.focus();
  }

  /** Shows the present move in the field again, whatever was typed there. */
  settle(at: number): void {
    this.#typed.value = String(at);
  }
}

function iconButton(command: Command, icon: SVGPathElement, run: () => void): HTMLButtonElement {
  const button = BUTTONS[command];
  const made = element('button', command === 'play' ? 'icon primary' : 'icon secondary');
  made.type = 'button';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  if (button.isMirrored) icon.setAttribute('transform', 'matrix(-1 0 0 1 16 0)');
  icon.setAttribute('d', button.icon);
  svg.append(icon);
  made.append(svg);
  made.setAttribute('data-command', command);
  nameButton(made, button);
  made.addEventListener('click', run);
  return made;
}

function nameButton(button: HTMLButtonElement, { word, keys, shortcut }: Button): void {
  setAttribute(button, 'aria-label', word);
  setAttribute(button, 'title', `${word} (${keys})`);
  setAttribute(button, 'aria-keyshortcuts', shortcut);
}
