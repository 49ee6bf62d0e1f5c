import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Compiles a C++ file at -O3 and returns the program's path; undefined where no compiler is found. */
export function compileCpp(source: string, program: string): string | undefined {
  const compiler = ['g++', 'clang++', 'c++'].find(isInstalled);
  if (!compiler) return undefined;
  mkdirSync(dirname(program), { recursive: true });
  execFileSync(compiler, ['-O3', '-std=c++17', '-o', program, source], { stdio: 'inherit' });
  return program;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
