// Stands in for the native logger of the VS Code server, which would need a compiler. One line a message.
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
    for (const [level, name] of LEVELS.entries()) this[name] = message => this.write(level, message);
  }
  write(level, message) {
    if (level < this.level) return;
    const head = this.raw ? '' : `${new Date().toISOString()} [${LEVELS[level]}] `;
    const end = this.raw ? '' : '\n';
    try {
      appendFileSync(this.file, `${head}${message}${end}`);
    } catch {
      // The folder is being deleted: nobody will read this any more.
    }
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.raw = true;
  }
  setPattern() {
    this.raw = false;
  }
  flush() {}
  drop() {}
}

async function createRotatingLogger(_name, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return new Logger(file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createRotatingLogger;
exports.createAsyncRotatingLogger = createRotatingLogger;
