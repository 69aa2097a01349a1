import { ConfigurationTarget, l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** *Ignore on this line, with a reason…*: puts a comment behind the line, with why, for whoever reads it next. */
export async function ignoreWithReason(
  uri: string,
  { line }: { readonly line: number },
  code: string,
): Promise<void> {
  const reason = await window.showInputBox({
    prompt: l10n.t(
      'Why “{0}” does not hold here. It goes into a comment behind the line; it can be left out.',
      code,
    ),
    placeHolder: l10n.t('the author confirmed the wording by telephone'),
  });
  if (reason === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  // A comment may hold neither its own end nor a line break.
  const given = reason
    .replace(/\s+/g, ' ')
    .replace(/-{2,}>?/g, '–')
    .trim();
  const edit = new WorkspaceEdit();
  const end = new Position(line, document.lineAt(line).range.end.character);
  edit.insert(
    document.uri,
    end,
    ` <!-- verbatim-disable-line ${code}${given === '' ? '' : ` -- ${given}`} -->`,
  );
  await workspace.applyEdit(edit);
}

/** Turns a rule off where the writer wants it: in this workspace, or in the user's own settings. */
export async function turnOff(code: string, where: 'workspace' | 'user'): Promise<void> {
  const isUsers = where === 'user' || workspace.workspaceFolders === undefined;
  const settings = workspace.getConfiguration('verbatim');
  const known = settings.inspect<Record<string, string>>('rules');
  const rules = isUsers ? known?.globalValue : known?.workspaceValue;
  await settings.update(
    'rules',
    { ...rules, [code]: 'off' },
    isUsers ? ConfigurationTarget.Global : ConfigurationTarget.Workspace,
  );
  const place = isUsers ? l10n.t('your settings') : l10n.t('the settings of this workspace');
  window.setStatusBarMessage(l10n.t('Verbatim: “{0}” is off in {1}.', code, place), 6000);
}
