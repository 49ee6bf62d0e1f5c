// Starts a VS Code server: node entry.cjs <folder of the server> [arguments as for its server-main.js]
// Newer ones start by themselves when loaded; those before 1.96 only export how, for code-server to call.
const { readFileSync } = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const [folder, ...args] = process.argv.slice(2);
const main = path.join(folder, 'out/server-main.js');
process.argv = [process.argv[0], main, ...args];

// A server whose launcher was killed outright would stay for ever.
const launcher = process.ppid;
setInterval(() => process.ppid === launcher || process.exit(1), 1000).unref();

if (readFileSync(main, 'utf8').includes('module.exports.loadCodeWithNls=')) {
  startExported().catch(error => {
    console.error(error);
    process.exit(1);
  });
} else {
  import(pathToFileURL(main).href);
}

async function startExported() {
  const server = await require(main).loadCodeWithNls();
  const options = parse(args);
  if (options['install-extension'] || options['list-extensions']) return server.spawnCli(options);
  const api = await server.createServer(null, { ...options, compatibility: '1.64' });
  http
    .createServer((request, response) => api.handleRequest(request, response))
    .on('upgrade', (request, socket) => api.handleUpgrade(request, socket))
    .on('error', error => api.handleServerError(error))
    .listen(Number(options.port ?? 0), options.host, function () {
      console.log(`Extension host agent listening on ${this.address().port}`);
    });
}

/** `--name value` and `--name=value`; a name without a value is a flag; one that takes a list is a list. */
function parse(list) {
  const options = { _: [] };
  for (let i = 0; i < list.length; i++) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(list[i]) ?? [];
    if (!name) options._.push(list[i]);
    else if (name === 'install-extension') options[name] = [...(options[name] ?? []), inline ?? list[++i]];
    else if (inline !== undefined) options[name] = inline;
    else if (list[i + 1] === undefined || list[i + 1].startsWith('--')) options[name] = true;
    else options[name] = list[++i];
  }
  return options;
}
