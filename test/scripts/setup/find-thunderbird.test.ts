import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speaksJapanese, thunderbirdAt } from '../../../scripts/setup/find-thunderbird.mjs';

let folder: string;
let binary: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-find-'));
  binary = path.join(folder, 'thunderbird-bin');
  fs.writeFileSync(binary, '');
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('a Thunderbird by its program', () => {
  it('there is none without a program, nor without an application.ini beside it', () => {
    expect(thunderbirdAt(path.join(folder, 'elsewhere'))).toBeUndefined();
    expect(thunderbirdAt(binary)).toBeUndefined();
  });

  it('tells its version without being started', () => {
    fs.writeFileSync(path.join(folder, 'application.ini'), '[App]\nName=Thunderbird\nVersion=140.12.0\n');
    expect(thunderbirdAt(binary)).toEqual({ binary, version: '140.12.0', major: 140 });
  });

  it('speaks Japanese where the language pack stands beside it', () => {
    expect(speaksJapanese(binary)).toBe(false);
    fs.mkdirSync(path.join(folder, 'extensions'));
    fs.writeFileSync(path.join(folder, 'extensions/langpack-ja@thunderbird.mozilla.org.xpi'), '');
    expect(speaksJapanese(binary)).toBe(true);
  });
});
