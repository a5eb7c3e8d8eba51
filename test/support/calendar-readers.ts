import ICAL from 'ical.js';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's, which knows Debian's packages; another one first in the path does not. */
const PYTHON = '/usr/bin/python3';
const script = join(import.meta.dirname, 'calendar-readers.py');

/**
 * What three independent readers have against these calendars, one list each, empty where nothing:
 * ical.js, libical's `icalrestriction_check` (the properties that RFC 5546 asks of each method) and
 * the Python package icalendar. The last two are Debian's libical3 and python3-icalendar; without
 * them there is nothing to prove, so that this throws wherever they are missing.
 */
export async function complaintsAbout(calendars: readonly string[]): Promise<string[][]> {
  const foreign = await byForeignReaders(calendars);
  return calendars.map((text, index) => [
    ...ours(text),
    ...(foreign[index] ?? ['no answer from the foreign readers']),
  ]);
}

/** Whether both foreign readers are here. On a CI server they have to be. */
export function hasForeignReaders(): boolean {
  const { status } = spawnSync(PYTHON, [script], { input: '' });
  if (status !== 0 && process.env['CI'])
    throw new Error('libical3 and python3-icalendar are required: apt-get install them.');
  return status === 0;
}

async function byForeignReaders(calendars: readonly string[]): Promise<string[][]> {
  const readers = spawn(PYTHON, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[][] = [];
  createInterface({ input: readers.stdout }).on('line', (line) =>
    lines.push(JSON.parse(line) as string[]),
  );
  let trouble = '';
  readers.stderr.on('data', (piece: Buffer) => (trouble += piece.toString()));
  readers.stdin.end(calendars.map((text) => `${JSON.stringify(text)}\n`).join(''));
  const [code] = (await once(readers, 'close')) as [number];
  if (code !== 0) throw new Error(`The foreign readers ended: ${trouble}`);
  return lines;
}

/** What RFC 5545 §3.1 asks of every line, and whether ical.js understands the whole. */
function ours(text: string): string[] {
  const lines = text.split('\r\n');
  const complaints = lines
    .filter((line) => Buffer.byteLength(line) > 75)
    .map((line) => `${Buffer.byteLength(line)} octets: ${line}`);
  if (/[\r\n]/.test(lines.join(''))) complaints.push('a line that does not end in CRLF');
  if (lines.at(-1) !== '') complaints.push('the last line has no end');
  if (/^DTSTAMP(?!:\d{8}T\d{6}Z$)/m.test(text)) complaints.push('DTSTAMP is not in UTC');
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    for (const event of calendar.getAllSubcomponents('vevent'))
      if (new ICAL.Event(event).uid === '') complaints.push('ical.js: no UID');
  } catch (error) {
    complaints.push(`ical.js: ${String(error)}`);
  }
  return complaints;
}
