import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/** A process that runs one of our files, in TypeScript or not, and says what it did, line by line. */
export class Child {
  readonly lines: string[] = [];
  private readonly process;
  private readonly gone: Promise<unknown>;
  private readonly reader;

  constructor(file: string, ...args: string[]) {
    const loader = file.endsWith('.ts') ? ['--import', './scripts/typescript.mjs'] : [];
    this.process = spawn(process.execPath, [...loader, file, ...args], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.gone = once(this.process, 'exit');
    this.reader = createInterface({ input: this.process.stdout });
    this.reader.on('line', (line) => this.lines.push(line));
  }

  /** Waits for the given number of lines, or for the end of the process. */
  async heard(count = 1): Promise<string[]> {
    const ended = once(this.reader, 'close');
    while (this.lines.length < count) {
      const more = await Promise.race([once(this.reader, 'line'), ended.then(() => null)]);
      if (more === null) break;
    }
    return this.lines;
  }

  tell(line: string): void {
    this.process.stdin.write(`${line}\n`);
  }

  async ended(): Promise<string[]> {
    await this.gone;
    return this.lines;
  }

  /** Ends it without letting it know, as a power cut or an impatient administrator would. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.gone;
  }
}
