import { ConfigurationTarget, workspace } from 'vscode';
import { findings, openDraft } from './draft.ts';

/** Where an archive of one article listens; put in when the suite is bundled. */
declare const ARCHIVE_ADDRESS: string;

describe('an archive', () => {
  it('is asked from where the editor runs, and what it holds is evidence', async () => {
    const settings = () => workspace.getConfiguration('verbatim');
    await settings().update('archive.url', ARCHIVE_ADDRESS, ConfigurationTarget.Global);
    try {
      const draft = await openDraft(
        '“Seventy barges waited at the ninth lock until the frost let go,” Wilhelmina Oduya said.\n',
      );
      await findings(draft, ([line]) => line?.startsWith('error meaning-changed') ?? false);
    } finally {
      await settings().update('archive.url', undefined, ConfigurationTarget.Global);
    }
  });
});
