// Compiles the kernel into ../scan/wasmCode.ts: node src/numbers/kernel/compile.mjs [--check]
// With --check nothing is written: it fails where that file is not what the kernel compiles to.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

/** No runtime: the kernel allocates nothing. Twelve pages hold its tables, its columns and a slice of text. */
const OPTIONS = '-O3 --converge --runtime stub --noAssert --enable simd --initialMemory 12';

const baseDir = fileURLToPath(new URL('..', import.meta.url));
const target = new URL('../scan/wasmCode.ts', import.meta.url);
let base64 = '';
const { error, stderr } = await main(
  ['kernel/kernel.ts', '--baseDir', baseDir, '--outFile', 'kernel.wasm', ...OPTIONS.split(' ')],
  {
    writeFile: (_, contents) => {
      base64 = Buffer.from(contents).toString('base64');
    },
  },
);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const module = `/** The kernel, compiled by \`npm run kernel\`. */\nexport const KERNEL_CODE =\n  '${base64}';\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, module);
} else if (readFileSync(target, 'utf8') !== module) {
  console.error('src/numbers/scan/wasmCode.ts is not what src/numbers/kernel compiles to: npm run kernel');
  process.exit(1);
}
