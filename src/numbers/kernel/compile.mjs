// Compiles the kernel into ../scan/wasmCode.ts: node src/numbers/kernel/compile.mjs [--check]
// With --check nothing is written: it fails where that file is not what the kernel compiles to.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';
import { withSplats } from './splats.mjs';

/** No runtime: the kernel allocates nothing. Twelve pages hold its tables, its columns and a slice of text. */
const OPTIONS = '-O3 --converge --runtime stub --noAssert --enable simd --initialMemory 12';

const baseDir = fileURLToPath(new URL('..', import.meta.url));
const target = new URL('../scan/wasmCode.ts', import.meta.url);
let code = '';
const { error, stderr } = await main(
  ['kernel/kernel.ts', '--baseDir', baseDir, '--outFile', 'kernel.wasm', ...OPTIONS.split(' ')],
  {
    writeFile: (_, contents) => {
      code = encoded(withSplats(Buffer.from(contents)));
    },
  },
);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const module = `/** The kernel, compiled by \`npm run kernel\`. */\nexport const KERNEL_CODE =\n  '${code}';\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, module);
} else if (readFileSync(target, 'utf8') !== module) {
  console.error('src/numbers/scan/wasmCode.ts is not what src/numbers/kernel compiles to: npm run kernel');
  process.exit(1);
}

/** Bytes as `../scan/wasmText.ts` reads them. */
function encoded(bytes) {
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  bytes.copy(padded);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    const digits = [];
    for (let word = padded.readUInt32BE(at); digits.length < 5; word = Math.floor(word / 85))
      digits.unshift(word % 85);
    text += String.fromCharCode(...digits.map(digit => digit + 0x28 + (digit > 51) + (digit > 54)));
  }
  return text.slice(0, text.length - (padded.length - bytes.length));
}
