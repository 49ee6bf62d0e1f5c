const { commands, EventEmitter, FileSystemError, FileType, Uri, workspace } = require('vscode');

const FILES = { '/numbers.txt': '5\n41\n97\n', '/app.log': 'took 12 ms\ntook 30 ms\ntook 14 ms\n' };

/** A folder that can be read and not written, as that of a repository on the web. */
const archive = {
  onDidChangeFile: new EventEmitter().event,
  watch: () => ({ dispose() {} }),
  stat({ path }) {
    const size = FILES[path]?.length;
    if (path !== '/' && size === undefined) throw FileSystemError.FileNotFound();
    return { type: path === '/' ? FileType.Directory : FileType.File, ctime: 0, mtime: 0, size: size ?? 0 };
  },
  readDirectory: () => Object.keys(FILES).map(path => [path.slice(1), FileType.File]),
  readFile({ path }) {
    if (FILES[path] === undefined) throw FileSystemError.FileNotFound();
    return new TextEncoder().encode(FILES[path]);
  },
};
for (const name of ['writeFile', 'createDirectory', 'delete', 'rename'])
  archive[name] = () => {
    throw FileSystemError.NoPermissions();
  };

exports.activate = context => {
  context.subscriptions.push(
    workspace.registerFileSystemProvider('archive', archive, { isReadonly: true }),
    commands.registerCommand('testArchive.open', () =>
      commands.executeCommand('vscode.openFolder', Uri.parse('archive:/'), { forceReuseWindow: true }),
    ),
  );
};
