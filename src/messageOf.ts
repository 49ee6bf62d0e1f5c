/** What an error says; whatever else was thrown, as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What an error is without what it says, since its message may hold a user's text: its name, its code, and where in
 * the code it was thrown. `TypeError in readOn (node.js:1:2345)`, `Error ENOENT`.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const name = /^[A-Za-z]+/.exec(error.name)?.[0] ?? 'Error';
  const code = 'code' in error ? /^[A-Za-z_]+$/.exec(String(error.code))?.[0] : undefined;
  return [name, code, placeOf(error)].filter(Boolean).join(' ');
}

/** The first frame of an error's stack: the function and the file, without the folders that name a user. */
function placeOf({ message, stack = '' }: Error): string {
  const at = stack.indexOf(message);
  // The message may have lines that look like frames.
  const [, frame = ''] =
    at < 0 ? [] : (/\n\s+at (?:async )?(.+)/.exec(stack.slice(at + message.length)) ?? []);
  const position = /([^\\/\s]+:\d+:\d+)\)?$/.exec(frame)?.[1];
  if (position === undefined) return '';
  const inside = /^(?:new )?([\w.#$<>]+) .*\(/.exec(frame)?.[1];
  return inside === undefined ? `(${position})` : `in ${inside} (${position})`;
}
