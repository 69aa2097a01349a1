import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { folderOf } from './runVerbatim.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'scripts/checkInAction.sh');

const ARTICLE = '“We counted nineteen boats before the rain came,” said Ada Lindqvist.\n';
const RIGHT = 'Ada Lindqvist said, “We counted nineteen boats before the rain came.”\n';
const WRONG = RIGHT.replace('nineteen', 'ninety');

describe('the GitHub Action', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const files = { 'articles/courier.md': ARTICLE, 'a draft.md': WRONG, 'good.md': RIGHT };

  const act = (inputs: Readonly<Record<string, string>>) => {
    const folder = folderOf(files);
    const { status, stdout, stderr } = spawnSync('bash', [SCRIPT], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        VERBATIM: join(ROOT, 'dist/verbatim.cjs'),
        XDG_CACHE_HOME: join(ROOT, 'out/cache'),
        SARIF: 'verbatim.sarif',
        CORPUS: 'articles\n',
        ...inputs,
      },
    });
    const report = () => JSON.parse(readFileSync(join(folder, 'verbatim.sarif'), 'utf8'));
    return { folder, status, stdout, stderr, report };
  };

  it('annotates the line, writes the report, and fails', () => {
    const { status, stdout, report } = act({ DRAFTS: 'a draft.md\ngood.md\n' });
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=a draft\.md,line=1,.*title=verbatim meaning-changed/m);
    assert.equal(stdout.includes('good.md'), false);
    const [result] = report().runs[0].results;
    assert.equal(result.ruleId, 'meaning-changed');
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, 'a%20draft.md');
  });

  it('passes where nothing is wrong, and writes a report all the same', () => {
    const { status, stdout, report } = act({ DRAFTS: 'good.md' });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
    assert.deepEqual(report().runs[0].results, []);
  });

  it('fails at the level that is asked', () => {
    assert.equal(act({ DRAFTS: 'a draft.md', FAIL_ON: 'never' }).status, 0);
  });

  it('leaves out what the baseline holds', () => {
    const known = [{ path: 'a draft.md', code: 'meaning-changed', text: 'ninety', count: 1 }];
    const folder = folderOf({ 'known.json': JSON.stringify({ version: 1, findings: known }) });
    assert.equal(act({ DRAFTS: 'a draft.md', BASELINE: join(folder, 'known.json') }).status, 0);
  });

  it('takes names for names, never for options or commands', () => {
    const hostile = '$(touch made)\n`touch made`\n; touch made\n--fix';
    const { status, folder } = act({ DRAFTS: hostile, CORPUS: '$(touch made)' });
    assert.equal(status, 2);
    assert.equal(existsSync(join(folder, 'made')), false);
    assert.equal(readFileSync(join(folder, 'a draft.md'), 'utf8'), WRONG);
  });

  it('says so where no draft is named', () => {
    const { status, stdout } = act({ DRAFTS: '\n' });
    assert.equal(status, 2);
    assert.match(stdout, /^::error::.*names no draft/);
  });

  it('gives its inputs to the script by the environment alone', () => {
    const steps: readonly { run?: string; env?: Record<string, string> }[] = action.runs.steps;
    assert.deepEqual(
      steps.filter(({ run }) => run?.includes('${{')),
      [],
    );
    const passed = steps.flatMap(({ env }) => Object.values(env ?? {})).join(' ');
    const unused = Object.keys(action.inputs).filter(
      (name) => name !== 'upload' && !passed.includes(`inputs.${name} `),
    );
    assert.deepEqual(unused, []);
    const script = readFileSync(SCRIPT, 'utf8');
    const variables = steps.flatMap(({ env }) => Object.keys(env ?? {}));
    assert.deepEqual(
      variables.filter((name) => !script.includes(name)),
      [],
    );
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));

  it('runs a command of the package on Markdown and plain text', () => {
    const [command, subcommand] = hook.entry.split(' ');
    assert.ok(command in manifest.bin);
    assert.equal(subcommand, 'check');
    assert.deepEqual(hook.types_or, ['markdown', 'plain-text']);
  });

  it('finds it built: what is installed from a repository is built first', () => {
    assert.match(manifest.scripts.prepare, /prepare/);
  });
});

describe('the workflow', () => {
  it('runs what every machine runs', () => {
    const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8'));
    const runs = jobs.test.steps.map(({ run }: { run?: string }) => run);
    assert.ok(runs.includes('bash .ci/run'));
  });
});
