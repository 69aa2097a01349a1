import { env, l10n } from 'vscode';

/** What is counted in what a writer reads. */
export type Countable = 'article' | 'quote' | 'quotation' | 'word' | 'file';

/** "1 quote", "1,204 quotes", in the language and with the figures of the editor. */
export function counted(count: number, what: Countable): string {
  const shown = count.toLocaleString(env.language);
  const isOne = count === 1;
  switch (what) {
    case 'article':
      return isOne ? l10n.t('1 article') : l10n.t('{0} articles', shown);
    case 'quote':
      return isOne ? l10n.t('1 quote') : l10n.t('{0} quotes', shown);
    case 'quotation':
      return isOne ? l10n.t('1 quotation') : l10n.t('{0} quotations', shown);
    case 'word':
      return isOne ? l10n.t('1 word') : l10n.t('{0} words', shown);
    case 'file':
      return isOne ? l10n.t('1 file or folder') : l10n.t('{0} files or folders', shown);
  }
}
