import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { InitializeParams } from 'vscode-languageserver';
import { readClient } from '../../../server/lsp/client.ts';

const START: InitializeParams = { processId: null, rootUri: null, capabilities: {} };

/** What it can do, by name. */
const able = (params: InitializeParams) =>
  Object.entries(readClient(params))
    .filter(([, value]) => value === true)
    .map(([name]) => name)
    .sort();

describe('the editor at the other end', () => {
  it('can do nothing that it does not say, and its folders may be read', () => {
    deepEqual(able(START), ['isTrusted']);
    const { hoverFormat, folders, rootUri } = readClient(START);
    deepEqual([hoverFormat, folders, rootUri], ['plaintext', [], undefined]);
  });
  it('can do what it says', () => {
    const dynamicRegistration = true;
    deepEqual(
      able({
        ...START,
        capabilities: {
          workspace: {
            configuration: true,
            didChangeConfiguration: { dynamicRegistration },
            didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true },
            workspaceFolders: true,
            inlayHint: { refreshSupport: true },
            codeLens: { refreshSupport: true },
          },
          textDocument: {
            definition: { linkSupport: true },
            completion: { completionItem: { snippetSupport: true } },
          },
          window: { workDoneProgress: true, showDocument: { support: true } },
        },
        initializationOptions: { showsSourceTexts: true, showsFindings: true, isTrusted: false },
      }),
      [
        'givesConfiguration',
        'refreshesHints',
        'refreshesLenses',
        'showsDocuments',
        'showsFindings',
        'showsProgress',
        'showsSourceTexts',
        'takesLocationLinks',
        'takesSnippets',
        'tellsConfigurationChanges',
        'tellsFolderChanges',
        'watchesBelowFolders',
        'watchesFiles',
      ],
    );
  });

  it('is shown no progress by the editor where it shows itself how far the indexing is', () => {
    for (const showsIndexing of [true, false]) {
      const start = { ...START, capabilities: { window: { workDoneProgress: true } } };
      const { showsProgress } = readClient({ ...start, initializationOptions: { showsIndexing } });
      deepEqual(showsProgress, !showsIndexing);
    }
  });

  it('has the folders of its workspace, or the one that older editors name', () => {
    const folders = ['file:///a', 'file:///b'].map((uri) => ({ uri, name: uri }));
    deepEqual(readClient({ ...START, rootUri: 'file:///old', workspaceFolders: folders }).folders, [
      'file:///a',
      'file:///b',
    ]);
    deepEqual(readClient({ ...START, rootUri: 'file:///old' }).folders, ['file:///old']);
    deepEqual(readClient({ ...START, rootUri: 'file:///old' }).rootUri, 'file:///old');
  });
  it('sends its settings below the name of the section, or bare', () => {
    const settings = { style: 'legal' };
    for (const initializationOptions of [settings, { verbatim: settings }])
      deepEqual(readClient({ ...START, initializationOptions }).initialSettings, settings);
  });
});
