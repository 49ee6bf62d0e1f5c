/** All that opens and feeds watches, loaded with the first of them. Hosts import this file dynamically and only this one. */

import * as vscode from 'vscode';
import type { PushedWatch, PushOptions } from '../../media/api';
import * as l10n from '../l10n';
import type { CommandOf, KindsWith, LiveKind } from '../watch/kinds';
import type { LiveWatch } from '../watch/liveWatch';
import { ofClipboard } from './clipboard';
import { runAgain, runAndWatch } from './command/command';
import { type CommandContext, CommandOutputs, type SharedStorage } from './command/outputs';
import { leftoversIn, outputOfCommand, resumeCommand } from './command/resume';
import { watchTask } from './command/task';
import { isOfType, watchConsoleAgain, watchDebug, watchDebugType } from './debug/console';
import { watchExpression, watchExpressionAgain } from './debug/expression';
import type { DebugContext } from './debug/follow';
import { trackAgain, trackHere } from './debug/logpoint';
import type { DebugRuns } from './debug/runs';
import type { SourceContext } from './feeding/sourceContext';
import { followFile, followFileAgain, ofFile, textOfFile } from './file/file';
import { ofCellOutput, selectedCell } from './notebook/cell';
import { type OutputContext, watchChannelAgain, watchChannelNamed, watchOutput } from './output/output';
import { openPushed } from './pushed';
import type { CurrentEditor } from './selection/currentEditor';
import type { TerminalContext, TerminalRuns } from './terminal/runs';
import {
  followTerminalAgain,
  isTerminalMeant,
  watchTerminal,
  watchTerminalsNamed,
} from './terminal/terminal';
import { typeNumbers } from './typed';

export { watchStarted } from './debug/console';

/** A command that opens a watch, and how “Median: Watch…” offers it. */
export interface OpenCommand {
  readonly label: string;
  /** A codicon, where it is another than that of the kind. */
  readonly icon?: string;
  /** What is watched, in a few words. */
  readonly what: string;
  /** Why it can't be had now, in a few words; the command itself then says more. */
  readonly whyNot?: (hasNodeHost: boolean) => string | false;
  readonly run: (argument?: unknown) => unknown;
}

/** How the setting `medianWatch.autoWatch` asks for watches of a kind. */
export interface AutoSource {
  /** Opens a watch now and each time that what the name means appears, until it is disposed. */
  begin(name: string): vscode.Disposable;
  /** Whether the name means what an open watch follows. */
  means(name: string, target: LiveWatch['target']): boolean;
}

/** Files beside the numbers that a source keeps in the extension's storage. */
export interface Leftovers {
  /** Bytes of those that no watch needs any more, in no window. */
  bytes(): Promise<number>;
  /** Removes them. */
  remove(): Promise<void>;
}

/** What can be done with a kind of source. */
export interface SourceKind {
  readonly commands: Readonly<Record<string, OpenCommand>>;
  /** Follows the source of an ended watch again; what becomes of the numbers it has is asked here. */
  readonly again?: (watch: LiveWatch) => unknown;
  /**
   * Goes on with a watch whose source has outlived the window, or looks after what is stored of one that had ended. The
   * watch is there with all of its numbers, and ended; its `target` tells the source. `follow` makes it run again; a
   * source that has all of its text can `clear` it first and read everything anew. Where the source is gone, it leaves the
   * watch as it is.
   *
   * @param before what the watch was when the window went
   */
  readonly resume?: (watch: LiveWatch, before: LiveWatch['state']) => unknown;
  readonly leftovers?: Leftovers;
  /** All text of a watch that has ended; undefined where it can't be had any more. */
  readonly outputAfterEnd?: (watch: LiveWatch) => Promise<AsyncIterable<string> | undefined>;
  /** The text of its source from the start as that is now, which others may have changed since; undefined where it is gone. */
  readonly textNow?: (watch: LiveWatch) => Promise<AsyncIterable<string> | undefined>;
  readonly auto?: AutoSource;
  /** Opens a watch that its caller feeds. */
  readonly open?: (options: PushOptions) => Promise<PushedWatch>;
}

/** What the row of a kind must have, by what `watch/kinds.ts` says of the kind. */
type RowOf<K extends LiveKind> = SourceKind & {
  readonly commands: Readonly<Record<CommandOf<K>, OpenCommand>>;
} & (K extends KindsWith<{ repeatable: true }> ? Required<Pick<SourceKind, 'again'>> : object) &
  (K extends KindsWith<{ autoWatch: 'name' | 'type' }> ? Required<Pick<SourceKind, 'auto'>> : object) &
  (K extends 'extension' ? Required<Pick<SourceKind, 'open'>> : object);

const noProcesses = (hasNodeHost: boolean) =>
  (!hasNodeHost && l10n.t('a browser runs no commands')) ||
  (!vscode.workspace.isTrusted && l10n.t('this workspace is not trusted to run commands'));
const noSession = () =>
  vscode.debug.activeDebugSession === undefined &&
  l10n.t('no debug session runs; the next one is watched from its start');

/** What all sources together are made with; of this, each is handed no more than it needs. */
export interface SourceDependencies extends SourceContext {
  readonly terminalRuns: TerminalRuns;
  readonly debugRuns: DebugRuns;
  readonly editor: CurrentEditor;
  readonly storage: SharedStorage;
  readonly context: Pick<vscode.ExtensionContext, 'workspaceState' | 'subscriptions'> &
    Partial<Pick<vscode.ExtensionContext, 'logUri'>>;
}

/** What can be done with each kind of source. */
export type Sources = { readonly [K in LiveKind]: SourceKind } & { readonly extension: RowOf<'extension'> };

/** Makes the sources; to be called once. */
export function createSources({
  watches,
  settings,
  terminalRuns,
  debugRuns,
  editor,
  storage,
  context: { workspaceState, subscriptions, logUri },
}: SourceDependencies): Sources {
  const context: SourceContext = { watches, settings };
  const terminals: TerminalContext = { ...context, runs: terminalRuns, subscriptions };
  const channels: OutputContext = { ...context, ...(logUri && { logs: logUri }) };
  const programs: DebugContext = { ...context, runs: debugRuns };
  const outputs = new CommandOutputs(context, storage, subscriptions);
  const commands: CommandContext = { ...context, outputs, memento: workspaceState };
  const rows: { readonly [K in LiveKind]: RowOf<K> } = {
    terminal: {
      commands: {
        watchTerminal: {
          label: l10n.t('Terminal'),
          what: l10n.t('what the commands print that run in it'),
          whyNot: () => vscode.window.terminals.length === 0 && l10n.t('no terminal is open'),
          run: argument => watchTerminal(terminals, argument),
        },
      },
      again: watch => followTerminalAgain(terminals, watch),
      auto: { begin: name => watchTerminalsNamed(terminals, name), means: isTerminalMeant },
    },
    command: {
      commands: {
        runAndWatch: {
          label: l10n.t('Run Command…'),
          what: l10n.t('all that it prints, at once, in any shell'),
          whyNot: noProcesses,
          run: argument => runAndWatch(commands, argument),
        },
        watchTask: {
          label: l10n.t('Task…'),
          icon: 'tasklist',
          what: l10n.t('a task of this workspace, run as a command'),
          whyNot: noProcesses,
          run: argument => watchTask(commands, argument),
        },
      },
      again: watch => runAgain(commands, watch),
      resume: (watch, before) => resumeCommand(commands, watch, before),
      leftovers: leftoversIn(outputs),
      outputAfterEnd: watch => outputOfCommand(outputs, watch),
    },
    output: {
      commands: {
        watchOutput: {
          label: l10n.t('Output Channel…'),
          what: l10n.t('what extensions log'),
          run: argument => watchOutput(channels, argument),
        },
      },
      again: watch => watchChannelAgain(channels, watch),
      auto: {
        begin: name => {
          void watchChannelNamed(channels, name);
          return new vscode.Disposable(() => {});
        },
        means: (name, { channel }) => channel === name,
      },
    },
    debug: {
      commands: {
        watchDebug: {
          label: l10n.t('Debug Console'),
          what: l10n.t('what the debugged program prints'),
          whyNot: noSession,
          run: () => watchDebug(programs),
        },
      },
      again: watch => watchConsoleAgain(programs, watch),
      auto: {
        begin: type => watchDebugType(programs, type),
        means: (name, { type }) => isOfType(name, type),
      },
    },
    expression: {
      commands: {
        watchExpression: {
          label: l10n.t('Expression…'),
          what: l10n.t('its value at each stop of the debugger'),
          whyNot: noSession,
          run: argument => watchExpression(programs, editor.get(), argument),
        },
      },
      again: watch => watchExpressionAgain(programs, watch),
    },
    logpoint: {
      commands: {
        trackHere: {
          label: l10n.t('Expression at This Line…'),
          what: l10n.t('its value each time the program passes, without a stop'),
          whyNot: () =>
            vscode.window.activeTextEditor === undefined && l10n.t('no editor is open to place it in'),
          run: argument => trackHere(programs, editor.get(), argument),
        },
      },
      again: watch => trackAgain(programs, watch),
    },
    file: {
      commands: {
        ofFile: {
          label: l10n.t('File…'),
          what: l10n.t('all numbers of a file of any size'),
          run: argument => ofFile(context, argument),
        },
        followFile: {
          label: l10n.t('Follow File…'),
          icon: 'file-symlink-file',
          what: l10n.t('a file as it grows'),
          whyNot: hasNodeHost => !hasNodeHost && l10n.t('a browser has no files to follow'),
          run: argument => followFile(context, argument),
        },
      },
      again: watch => followFileAgain(watches, watch),
      textNow: textOfFile,
    },
    clipboard: {
      commands: {
        ofClipboard: {
          label: l10n.t('Clipboard'),
          what: l10n.t('the numbers that were copied'),
          run: () => ofClipboard(context),
        },
      },
    },
    notebook: {
      commands: {
        ofCellOutput: {
          label: l10n.t('Output of a Notebook Cell'),
          what: l10n.t('what it has printed, and what it prints when it runs'),
          whyNot: () => selectedCell() === undefined && l10n.t('no cell of a notebook is selected'),
          run: argument => ofCellOutput(context, argument),
        },
      },
    },
    extension: { commands: {}, open: options => openPushed(context, options) },
    typed: {
      commands: {
        typeNumbers: {
          label: l10n.t('Type Numbers…'),
          what: l10n.t('one after the other'),
          run: () => typeNumbers(context),
        },
      },
    },
  };
  return rows;
}
