import * as vscode from 'vscode';

interface Request {
  readonly seq: number;
  readonly type: string;
  readonly command: string;
  readonly arguments?: Record<string, unknown>;
}

/** What an adapter answers to a request; what is thrown is told as a failure. */
export type Answer = (asked: Record<string, unknown>) => object | Promise<object>;

/** A debug adapter within the extension host, whose events the test sends. */
export class OwnAdapter implements vscode.DebugAdapter, vscode.Disposable {
  readonly #sent = new vscode.EventEmitter<vscode.DebugProtocolMessage>();
  readonly onDidSendMessage = this.#sent.event;
  readonly asked: string[] = [];
  readonly answers: Record<string, Answer> = {};
  #seq = 0;

  handleMessage(message: vscode.DebugProtocolMessage): void {
    const request = message as unknown as Request;
    this.asked.push(request.command);
    void this.#answer(request);
  }

  async #answer({ seq, command, arguments: asked = {} }: Request): Promise<void> {
    const answer = { type: 'response', request_seq: seq, command };
    try {
      const body = (await this.answers[command]?.(asked)) ?? {};
      this.#send({ ...answer, success: true, body });
    } catch (error) {
      this.#send({ ...answer, success: false, message: (error as Error).message });
    }
    if (command === 'initialize') this.event('initialized');
    if (command === 'disconnect' || command === 'terminate') this.event('terminated');
  }

  event(event: string, body: object = {}): void {
    this.#send({ type: 'event', event, body });
  }

  print(output: string, category?: string, more: object = {}): void {
    this.event('output', { output, ...(category === undefined ? {} : { category }), ...more });
  }

  #send(message: object): void {
    this.#sent.fire({ ...message, seq: ++this.#seq } as vscode.DebugProtocolMessage);
  }

  dispose(): void {
    this.#sent.dispose();
  }
}

/** Debugs with adapters of our own: each session gets one. */
export class OwnDebugger implements vscode.Disposable {
  readonly adapters: OwnAdapter[] = [];

  async activate(): Promise<void> {
    const extension = vscode.extensions.getExtension('median-watch.test-debugger');
    const made: { adapterFor: unknown } = await extension?.activate();
    made.adapterFor = () => {
      const adapter = new OwnAdapter();
      this.adapters.push(adapter);
      return adapter;
    };
  }

  get adapter(): OwnAdapter {
    const adapter = this.adapters.at(-1);
    if (!adapter) throw new Error('No session was started.');
    return adapter;
  }

  /** Starts a session; its adapter. */
  async start(name = 'own', more: object = {}, parent?: vscode.DebugSession): Promise<OwnAdapter> {
    const configuration = { type: 'median-test', request: 'launch', name, ...more };
    const started = await vscode.debug.startDebugging(undefined, configuration, parent);
    if (!started) throw new Error(`${name} was not started.`);
    return this.adapter;
  }

  dispose(): void {
    for (const adapter of this.adapters) adapter.dispose();
  }
}
