import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Hover,
  InlayHint,
  MarkupContent,
} from 'vscode-languageserver/node';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { connectServer } from './connectServer.ts';

const DRAFT = `“We counted ninety boats before the rain came,” Lindqvist said.

“The harbour master wept when nobody was looking,” Holm said.

“We counted `;

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { hover: { contentFormat: ['plaintext' as const] } },
};

/** What a client in a language reads of one draft: findings, what can be done, hover, list, the line above, problems. */
async function readIn(locale: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  const folder = folderOf({
    'papers/courier.md':
      '---\nid: courier\nissued: 2025-03-04\n---\n\nAda Lindqvist told the Courier: “We counted nineteen boats before the rain came.”\n',
    'papers/empty.md': '',
  });
  const server = await connectServer({
    folder,
    ...(locale !== undefined && { locale }),
    capabilities: CAPABILITIES,
    settings: { corpus: { folders: ['papers'], bundled: false }, inlayHints: true },
  });
  await server.corpus();
  const draft = server.open('piece.md', DRAFT);
  const diagnostics = await draft.diagnostics();
  const ask = <T>(method: string, more: object) =>
    server.connection.sendRequest<T>(method, { textDocument: { uri: draft.uri }, ...more });
  const at = (character: number, line = 0) => ({ position: { line, character } });
  const range = { start: { line: 0, character: 10 }, end: { line: 0, character: 20 } };
  const actions = await ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } });
  const hover = await ask<Hover>('textDocument/hover', at(15));
  const list = await ask<CompletionList>('textDocument/completion', at(12, 4));
  const lenses = await ask<CodeLens[]>('textDocument/codeLens', {});
  const whole = { range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } } };
  const hints = await ask<InlayHint[]>('textDocument/inlayHint', whole);
  const { problems } = await server.connection.sendRequest<{ problems: { message: string }[] }>(
    'verbatim/problems',
  );
  await server.stop();
  rmSync(folder, { recursive: true });
  return {
    findings: diagnostics.map(({ code, message }) => `${code}: ${message}`),
    actions: actions.map(({ title }) => title),
    hover: (hover.contents as MarkupContent).value
      .replace(/file:\S+/, '…')
      .split('\n')
      .filter((line) => line !== ''),
    list: list.items.map(({ labelDetails }) => labelDetails?.description),
    lens: lenses.map(({ command }) => command?.title),
    hints: hints.map(({ tooltip }) => tooltip),
    problems: problems.map(({ message }) => message),
  };
}

describe('a client’s language', () => {
  it('is what everything is said in: German', async () => {
    assert.deepEqual(await readIn('de-CH'), {
      findings: [
        'meaning-changed: Der Sinn ändert sich (eine Zahl): „nineteen“ wurde „ninety“. In der Quelle steht „We counted nineteen boats before the rain came.“',
        'not-found: Der eine durchsuchte Artikel enthält diese Worte von Holm nicht; ihre Quelle kann eine andere sein.',
      ],
      actions: [
        '„nineteen“ herstellen',
        'Fußnote zu courier einfügen',
        'Den Schlüssel von courier einfügen',
        '„meaning-changed“ in dieser Zeile mit einem Kommentar übergehen',
      ],
      hover: [
        'Verändert: [-ninety-] → nineteen. Ada Lindqvist, Medium nicht angegeben.',
        'Öffnen: …',
        'courier, Medium nicht angegeben, 4. März 2025',
        '> Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”',
      ],
      list: ['nicht genannt · Lindqvist'],
      lens: ['1 verändert, 1 nicht gefunden von 2'],
      hints: ['Weicht ab von: courier, Medium nicht angegeben, 4. März 2025'],
      problems: ['Die Datei ist leer.'],
    });
  });

  it('is what everything is said in: French', async () => {
    assert.deepEqual(await readIn('fr'), {
      findings: [
        'meaning-changed: Le sens change (un nombre) : « nineteen » est devenu « ninety ». La source porte « We counted nineteen boats before the rain came. »',
        'not-found: Le seul article consulté ne contient pas ces mots de Holm ; leur source peut être une autre.',
      ],
      actions: [
        'Rétablir « nineteen »',
        'Insérer une note renvoyant à courier',
        'Insérer la clé de courier',
        'Ignorer « meaning-changed » sur cette ligne par un commentaire',
      ],
      hover: [
        'Modifié : [-ninety-] → nineteen. Ada Lindqvist, média non indiqué.',
        'Ouvrir\u00a0: …',
        'courier, média non indiqué, 4 mars 2025',
        '> Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”',
      ],
      list: ['non indiqué · Lindqvist'],
      lens: ['1 modifiée, 1 introuvable sur 2'],
      hints: ['Diffère de courier, média non indiqué, 4 mars 2025'],
      problems: ['Le fichier est vide.'],
    });
  });

  it('is what everything is said in: Spanish', async () => {
    assert.deepEqual(await readIn('es'), {
      findings: [
        'meaning-changed: El sentido cambia (un número): «nineteen» pasó a «ninety». La fuente dice «We counted nineteen boats before the rain came.»',
        'not-found: El único artículo consultado no contiene estas palabras de Holm; su fuente puede ser otra.',
      ],
      actions: [
        'Restaurar «nineteen»',
        'Insertar una nota que remite a courier',
        'Insertar la clave de courier',
        'Ignorar «meaning-changed» en esta línea con un comentario',
      ],
      hover: [
        'Alterada: [-ninety-] → nineteen. Ada Lindqvist, medio no indicado.',
        'Abrir: …',
        'courier, medio no indicado, 4 de marzo de 2025',
        '> Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”',
      ],
      list: ['no indicado · Lindqvist'],
      lens: ['1 alterada, 1 no encontrada de 2'],
      hints: ['Difiere de courier, medio no indicado, 4 de marzo de 2025'],
      problems: ['El archivo está vacío.'],
    });
  });

  it('is English where it is not known', async () => {
    assert.deepEqual(await readIn('eo'), await readIn(undefined));
  });
});
