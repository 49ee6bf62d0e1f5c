import * as l10n from '../../l10n';
import type { InsertionRule } from '../../median/insertion';
import { InsertionReplay } from '../../median/insertionReplay';
import { isShort, NumberWriter } from '../../numberWriter';
import type { FromStepping, SteppedNumbers } from '../../steppingProtocol';
import { element, setAttribute, setText } from '../dom';
import { chooseLabels, type Labels } from '../labels';
import { Segments } from '../segments';
import { StatusView } from '../status';
import { ArraysView } from './arrays';
import { LANGUAGES, type Language } from './code';
import { CodeView } from './codeView';
import { type Command, ControlsView, commandOf } from './controls';
import { copyButtons } from './copyButtons';
import { IntakeView } from './intake';
import { Player } from './player';
import { RulesView } from './rules';
import { EXAMPLE, type Saved } from './saved';
import { type Pieces, sentenceOf, textOf } from './sentence';
import { type Motion, TreesView } from './tree';

/** Milliseconds that a number slides at most. */
const SLIDE = 320;

/** What the page needs of its host. */
export interface SteppingHost {
  post(message: FromStepping): void;
  save(state: Saved): void;
}

/** The whole page: numbers, moves, trees, arrays and code. */
export class SteppingView {
  readonly root = element('main', 'panel stepping');
  readonly #host: SteppingHost;
  readonly #writer: NumberWriter;
  readonly #intake: IntakeView;
  readonly #rules: RulesView;
  readonly #controls: ControlsView;
  readonly #sentence = element('p', 'sentence');
  readonly #labelNote = element('p', 'note');
  readonly #trees = new TreesView();
  readonly #arrays = new ArraysView();
  readonly #languages: Segments<Language>;
  readonly #code = new CodeView();
  readonly #said = element('p', 'unseen');
  readonly #saidNowAndThen = new StatusView();
  readonly #player = new Player(moves => this.#go(this.#replay.at + moves, moves === 1));
  #saved: Saved = EXAMPLE;
  #replay = new InsertionReplay([], 1);
  #labels: Labels | undefined;

  /** @param locale a BCP 47 tag */
  constructor(host: SteppingHost, locale: string) {
    this.#host = host;
    this.#writer = new NumberWriter(locale);
    this.#intake = new IntakeView(
      {
        typed: numbers => {
          const { length } = numbers;
          const own = {
            numbers: [...numbers],
            total: length,
            source: l10n.t('Typed numbers'),
            unit: '',
            at: 0,
          };
          this.#open({ ...this.#saved, ...own });
          this.#controls.focus();
        },
        shown: () => host.post({ type: 'shown' }),
      },
      this.#writer.fixed(1.5, 1).includes(','),
    );
    this.#rules = new RulesView(rule => this.#changeRule(rule));
    this.#controls = new ControlsView({
      run: command => this.#run(command),
      jump: at => {
        this.#pause();
        this.#go(at);
        this.#controls.settle(this.#replay.at);
      },
      speed: speed => {
        this.#player.speed = speed;
        this.#keep({ speed });
      },
    });
    this.#languages = new Segments(
      l10n.t('Language'),
      LANGUAGES.map(language => [language, language]),
      language => {
        this.#keep({ language });
        this.#draw();
      },
    );
    // A click leaves the focus, and with it the arrow keys, where they are.
    for (const root of [this.#rules.row, this.#languages.root])
      root.addEventListener('mousedown', event => event.preventDefault());
    setAttribute(this.#said, 'role', 'status');
    this.root.append(...this.#sections());
    document.addEventListener('keydown', event => this.#onKey(event));
  }

  /** Steps through other numbers; through an example where there are none. */
  take(shown: SteppedNumbers | undefined): void {
    const { rule, language, speed } = this.#saved;
    const from = shown ? { ...shown, numbers: [...shown.numbers] } : EXAMPLE;
    this.#open({ ...EXAMPLE, ...from, rule, language, speed, at: 0 });
  }

  restore(saved: Saved): void {
    this.#open(saved);
  }

  /** Draws again, after the width or the font has changed. */
  redraw(): void {
    this.#draw();
  }

  #sections(): HTMLElement[] {
    this.#controls.append(
      ...copyButtons(
        () => this.#replay,
        this.#writer,
        copied => this.#host.post({ type: 'copy', ...copied }),
      ),
    );
    const heading = element(
      'div',
      'code-heading',
      element('h2', '', l10n.t('Algorithm')),
      this.#languages.root,
    );
    const trees = element(
      'section',
      'trees',
      element('h2', 'unseen', l10n.t('Trees')),
      this.#trees.root,
      this.#labelNote,
    );
    const arrays = element(
      'section',
      'arrays-section',
      element('h2', '', l10n.t('Arrays')),
      this.#arrays.root,
    );
    const code = element('section', 'code-section', heading, this.#code.root);
    return [
      element('h1', 'unseen', l10n.t('Median insertions')),
      this.#intake.root,
      this.#rules.root,
      this.#controls.root,
      this.#sentence,
      element('div', 'scene', trees, arrays, code),
      this.#said,
      this.#saidNowAndThen.root,
    ];
  }

  #open(saved: Saved): void {
    this.#pause();
    this.#replay = new InsertionReplay(saved.numbers, saved.rule);
    this.#replay.go(saved.at);
    this.#labels = chooseLabels(saved.numbers, finalMedian(this.#replay), this.#writer);
    this.#player.speed = saved.speed;
    this.#intake.draw(saved, this.#writer);
    this.#keep(saved);
    this.#draw();
    this.#say();
  }

  /** Goes on under another rule, with as many numbers in. */
  #changeRule(rule: InsertionRule): void {
    const at = new InsertionReplay(this.#saved.numbers, rule).endOf(this.#replay.inserted - 1);
    this.#open({ ...this.#saved, rule, at });
  }

  #keep(change: Partial<Saved>): void {
    this.#saved = { ...this.#saved, ...change };
    this.#host.save(this.#saved);
  }

  #run(command: Command): void {
    const { at, length, nextNumber, previousNumber } = this.#replay;
    if (command === 'play') {
      this.#playOrPause();
      return;
    }
    this.#pause();
    const target = {
      first: 0,
      previousNumber,
      previousMove: at - 1,
      nextMove: at + 1,
      nextNumber,
      last: length,
    }[command];
    this.#go(target, Math.abs(target - at) === 1);
  }

  #playOrPause(): void {
    if (this.#player.isPlaying) this.#pause();
    else {
      // From the end it plays anew.
      if (this.#replay.at === this.#replay.length) this.#go(0);
      this.#player.start();
    }
    this.#draw();
  }

  #pause(): void {
    const wasPlaying = this.#player.isPlaying;
    this.#player.stop();
    if (wasPlaying) this.#say();
  }

  /** Goes to a position, sliding where it is the next one; whether there are more behind it. */
  #go(position: number, slides = false): boolean {
    const before = this.#replay.at;
    this.#replay.go(position);
    const { at, length } = this.#replay;
    const hasMore = at < length;
    if (!hasMore) this.#player.stop();
    const duration = Math.min(SLIDE, this.#player.isPlaying ? 700 / this.#player.speed : SLIDE);
    const moves = slides && at !== before && !movesLess();
    this.#draw(moves ? { isForward: at > before, duration } : undefined);
    this.#keep({ at });
    this.#say();
    return hasMore;
  }

  #draw(motion?: Motion): void {
    const replay = this.#replay;
    const writer = this.#writer;
    const labels = this.#labels;
    if (!labels) return;
    const { at, length, isEnd, inserted, nums } = replay;
    const move = replay.move();
    const current =
      move === undefined
        ? l10n.t('no number is in yet')
        : l10n.t('number {0} of {1}', writer.count(move.input + 1), writer.count(nums.length));
    const number =
      isEnd && inserted === nums.length && inserted > 0
        ? l10n.t('all {0} numbers are in', writer.count(inserted))
        : current;
    this.#controls.draw({ at, length, isPlaying: this.#player.isPlaying, number }, this.#saved.speed);
    this.#rules.draw(replay.rule);
    this.#languages.choose(this.#saved.language);
    this.#sentence.replaceChildren(...nodesOf(this.#pieces));
    setText(
      this.#labelNote,
      labels.relative ? l10n.t('Labels are differences from {0}.', this.#write(finalMedian(replay))) : '',
    );
    this.#labelNote.hidden = !labels.relative;
    this.#trees.draw(replay, labels, this.#saved.unit, writer, motion);
    this.#arrays.draw(replay, labels, writer);
    this.#code.draw(replay, this.#saved.language);
  }

  get #pieces(): Pieces {
    return sentenceOf(this.#replay, this.#write);
  }

  readonly #write = (value: number): string =>
    isShort(value) ? this.#writer.exact(value) : this.#writer.significant(value, 8);

  /** Tells assistive technology of a move at once, but while playing only now and then. */
  #say(): void {
    const text = textOf(this.#pieces);
    if (this.#player.isPlaying) this.#saidNowAndThen.say(text);
    else setText(this.#said, text);
  }

  #onKey(event: KeyboardEvent): void {
    const command = commandOf(event);
    const { target } = event;
    if (!command || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    if (target.matches('input:not([type=range]), select, textarea')) return;
    // A button is pressed by Space.
    if (command === 'play' && target.matches('button')) return;
    event.preventDefault();
    this.#run(command);
  }
}

/** What labels differ from where they are differences. */
function finalMedian(replay: InsertionReplay): number {
  return replay.medianOf(replay.nums.length) ?? 0;
}

function nodesOf(pieces: Pieces): (Node | string)[] {
  return pieces.map(piece =>
    typeof piece === 'string' ? piece : element('span', `chip ${piece.half}`, piece.number),
  );
}

/** Whether the user prefers reduced motion, by the editor's setting or the system's. */
function movesLess(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
