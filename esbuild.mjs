// Builds what ships (dist/) and, with --tests, what the tests run inside VS Code (out/).
//   node esbuild.mjs [--production] [--watch] [--tests]
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { minifySync } from 'rolldown/utils';
import { copyPty } from './test/support/ptyBinary.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
  legalComments: 'none',
};

/** The extension host of VS Code 1.93 runs Node 20; but for dist/node.js nothing of Node is used, so that a browser runs it too. */
const host = {
  ...common,
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  external: ['vscode'],
};

/** What is imported dynamically, and the file of its own beside the bundle that it becomes. */
const ON_DEMAND = {
  'src/watch/reading.ts': 'dist/reading.js',
  'src/actions/acting.ts': 'dist/acting.js',
  'src/views/tooltip.ts': 'dist/telling.js',
  'src/sources/selection/selectionReader.ts': 'dist/selection.js',
  'src/sources/debug/run.ts': 'dist/debugRun.js',
  'src/sources/sourceKinds.ts': 'dist/following.js',
  'src/keeping.ts': 'dist/keeping.js',
  'src/node/node.ts': 'dist/node.js',
};

/** The lists of modules that one bundle has for the others. */
const LISTS = {
  'dist/counting.js': 'src/counting.ts',
  'dist/telling.js': 'src/telling.ts',
  'dist/following.js': 'src/following.ts',
};

/** The start has its own copy of what else than numbers it shares: it would load more than it needs. */
const START = 'dist/extension.js';

/** These hold their own copy of what they need of it: the reader of numbers uses it with every number. */
const WHOLE = new Set(['dist/counting.js', 'dist/reading.js', 'dist/thread.js']);

/** Where an import leads, from the root of the project. */
const sourceOf = (resolveDir, specifier) =>
  `${path.relative('.', path.resolve(resolveDir, specifier)).split(path.sep).join('/')}.ts`;

/** What of a text is imported dynamically: types are not. */
const DYNAMIC = /(?<!typeof )\bimport\('([^']+)'\)/g;

/** A module with a function in place of its dynamic imports of each other module; each keeps its lines. */
function withLoads(text) {
  const loads = new Map();
  const loading = text.replace(DYNAMIC, (_, specifier) => {
    if (!loads.has(specifier)) loads.set(specifier, `load${loads.size}`);
    return `${loads.get(specifier)}()`;
  });
  const imports = Array.from(
    loads,
    ([specifier, name]) => `import { load as ${name} } from 'load:${specifier}';`,
  );
  return loading + imports.join('');
}

/**
 * Leaves dynamic imports to be loaded when they are first needed; one that has no row in ON_DEMAND fails the build. What a
 * bundle loads by is in it once, and hands on the loaded module itself: what esbuild makes of such an import is as long as
 * a line, and copies all names of the module each time.
 * @type {import('esbuild').Plugin}
 */
const onDemand = {
  name: 'on-demand',
  setup(build) {
    build.onResolve({ filter: /^load:/ }, ({ path: specifier, resolveDir }) => {
      const source = sourceOf(resolveDir, specifier.slice('load:'.length));
      const outfile = ON_DEMAND[source];
      if (!outfile)
        return { errors: [{ text: `${source} is imported dynamically: name its bundle in ON_DEMAND` }] };
      return { path: `./${path.basename(outfile)}`, namespace: 'load' };
    });
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { errors: [{ text: `${path} is imported dynamically, but not as import('${path}')` }] }
        : undefined,
    );
    build.onResolve({ filter: /./, namespace: 'load' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'load' }, ({ path }) => ({
      contents: `export const load = async () => (await undefined, require('${path}'));`,
    }));
  },
};

/**
 * Leads imports of the modules that LISTS names to their bundle, which is loaded when the first name of them is used, and
 * not where it is imported: so the start imports them as any other module, and uses them later.
 * @type {(outfile: string) => import('esbuild').Plugin}
 */
const shared = outfile => ({
  name: 'shared',
  setup(build) {
    const bundles = new Map();
    build.onStart(() => {
      bundles.clear();
      for (const [bundle, list] of Object.entries(LISTS))
        if (bundle !== outfile && (outfile !== START || bundle === 'dist/counting.js'))
          for (const [, specifier] of readFileSync(list, 'utf8').matchAll(/ from '(.+)'/g))
            bundles.set(sourceOf(path.dirname(list), specifier), `./${path.basename(bundle)}`);
    });
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path: specifier, resolveDir }) => {
      const bundle = kind === 'import-statement' && bundles.get(sourceOf(resolveDir, specifier));
      return bundle ? { path: bundle, namespace: 'lazy' } : undefined;
    });
    build.onResolve({ filter: /./, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    // What esbuild makes of an import has the prototype of what is imported: there each name is found once, and kept.
    build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
      contents: `
        module.exports = Object.create(new Proxy({}, {
          get: (_, name, asked) =>
            Object.defineProperty(asked, name, { value: require('${path}')[name] })[name],
        }), { __esModule: { value: true } });`,
    }));
  },
});

/**
 * @param adapted what becomes of a text of ours before it is compiled
 * @type {(adapted: (text: string) => string) => import('esbuild').Plugin}
 */
const sources = adapted => ({
  name: 'sources',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: adapted(readFileSync(file, 'utf8')),
      loader: 'ts',
      watchFiles: [file],
    }));
  },
});

/**
 * An import of a CommonJS module copies its names. VS Code's API has so many of them that this took nearly half of the
 * start's time: so our modules get the API itself, by TypeScript's own way to import such a module.
 * @type {import('esbuild').Plugin}
 */
const api = {
  name: 'api',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
      namespace === 'api' ? { path, external: true } : { path, namespace: 'api' },
    );
    build.onLoad({ filter: /./, namespace: 'api' }, () => ({
      contents: `module.exports = require('vscode');`,
    }));
  },
};

/** A module with its imports of VS Code's values made to be of the API itself; each keeps its lines. */
function withApi(text) {
  return text
    .replace(/^import \* as vscode from 'vscode';$/m, "import vscode = require('vscode');")
    .replace(/^import \{([^}]*)\} from 'vscode';$/m, (whole, list) => {
      const values = list
        .split(',')
        .map(name => name.trim())
        .filter(name => name && !name.startsWith('type '));
      const names = values.map(name => name.replace(' as ', ': ')).join(', ');
      const lines = '\n'.repeat(whole.split('\n').length - 1);
      return `import vscode = require('vscode'); const { ${names} } = vscode;${lines}`;
    });
}

/** @type {(entry: string, outfile: string) => import('esbuild').BuildOptions} */
const onMachines = (entry, outfile) => ({
  ...host,
  entryPoints: [entry],
  outfile,
  plugins: [
    onDemand,
    api,
    sources(text => withLoads(withApi(text))),
    ...(WHOLE.has(outfile) ? [] : [shared(outfile)]),
  ],
});

/** What may use Node. */
const onNode = { platform: 'node', target: 'node20' };

/** The program of the thread that reads: what it reads with is in dist/reading.js for it too. */
const thread = { ...onMachines('src/node/reading/thread.ts', 'dist/thread.js'), ...onNode };

/** For the desktop and remotes: small at the start, the rest is required when it is first needed. */
const machines = [
  onMachines('src/extension.ts', START),
  onMachines(LISTS['dist/counting.js'], 'dist/counting.js'),
  ...Object.entries(ON_DEMAND).map(([entry, outfile]) => ({
    ...onMachines(LISTS[outfile] ?? entry, outfile),
    ...(entry.startsWith('src/node/') && onNode),
  })),
];

/** Runs in a terminal, by the Node that the extension host runs on, whether there is an extension host or not. */
const recorder = {
  ...common,
  ...onNode,
  entryPoints: ['src/node/recorder/recorder.ts'],
  outfile: 'dist/recorder.js',
  format: 'cjs',
};

/**
 * In a browser there is nothing of Node.
 * @type {import('esbuild').Plugin}
 */
const withoutNode = {
  name: 'without-node',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]node[\\/]/ }, () => ({ contents: 'export {};' }));
  },
};

/** For a browser, where an extension is one file. */
const web = {
  ...host,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/web.js',
  plugins: [withoutNode, api, sources(withApi)],
};

/** The pages of webviews: that of VS Code 1.93 is Chromium 124. */
const pages = {
  ...common,
  entryPoints: ['panel', 'stepping/stepping'].flatMap(name =>
    ['ts', 'css'].map(ending => ({ in: `src/panel/${name}.${ending}`, out: path.basename(name) })),
  ),
  outdir: 'dist',
  format: 'iife',
  platform: 'browser',
  target: 'chrome124',
};

/** The host tests, a bundle a file: index.ts is the entry that VS Code calls. */
const hostTests = {
  ...common,
  minify: false,
  entryPoints: readdirSync('test/host')
    .filter(name => name === 'index.ts' || name.endsWith('.test.ts'))
    .map(name => `test/host/${name}`),
  outdir: 'out/test/host',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'mocha'],
};

/** What no byte of ASCII is, in strings and regular expressions. */
const BEYOND_ASCII = /[\u0080-\uffff]/g;

/**
 * What esbuild made small becomes smaller by 2 % when a second minifier reads it. One character beyond Latin-1 would make
 * V8 hold a file in twice the memory and take longer to start it, so that each is written as an escape.
 */
function minifyAgain(file) {
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), {
    module: false,
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
  });
  if (errors.length > 0) throw new Error(`${file} can't be minified: ${errors[0].message}`);
  writeFileSync(
    file,
    code.replace(BEYOND_ASCII, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

const builds = [...machines, thread, recorder, web, pages, ...(flags.has('--tests') ? [hostTests] : [])];

rmSync('dist/pty', { recursive: true, force: true });
copyPty(`${process.platform}-${process.arch}`, 'node_modules', 'dist');
if (flags.has('--watch')) {
  const contexts = await Promise.all(builds.map(options => esbuild.context(options)));
  await Promise.all(contexts.map(context => context.watch()));
} else {
  await Promise.all(builds.map(options => esbuild.build(options)));
  if (production)
    for (const name of readdirSync('dist')) if (name.endsWith('.js')) minifyAgain(`dist/${name}`);
}
