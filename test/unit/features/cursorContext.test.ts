import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DraftFormat } from '../../../server/drafts/draft.ts';
import { cursorContextAt } from '../../../server/features/completion/cursorContext.ts';

describe('where the cursor is', () => {
  for (const [draft, expected] of [
    ['Holt said, “|', 'quotation “: <>'],
    ['Holt said, “we lost|', 'quotation “: we lost<we lost>'],
    ['Holt said, “|”', 'quotation “: <”>'],
    ['Holt said, "we|" and left', 'quotation ": we<we">'],
    ['Holt said, "we| and "they" left', 'quotation ": we<we>'],
    ['“Gone,” Holt said. “We|', 'quotation “: We<We>'],
    ['"Gone," Holt said. "We|', 'quotation ": We<We>'],
    ['"Gone—" Holt said. "We|', 'quotation ": We<We>'],
    ['“He said ‘go|', 'quotation “: He said ‘go<He said ‘go>'],
    ['Holt said, ‘we don’t|', 'quotation ‘: we don’t<we don’t>'],
    ["Holt said, 'we|'", "quotation ': we<we'>"],
    ['Holt disait : « on|', 'quotation «: on<on>'],
    ['Holt sagte: „wir|“', 'quotation „: wir<wir“>'],
    ['🎬🎬 Holt said, “we|', 'quotation “: we<we>'],
    ['First.\r\n\r\nHolt said, "we|"\r\n', 'quotation ": we<we">'],
    ['Holt said, “we lost\nthe re|', 'quotation “: we lost the re<the re>'],
    ['> Holt said, “we|', 'quotation “: we<we>'],
    ['Holt said:\n\n> We lost|', 'quotation : We lost<We lost>'],
    ['- Holt said, “we|', 'quotation “: we<we>'],
    ['She is 5" tall. Holt said, "we|', 'quotation ": we<we>'],
    ['“An old one left open.\n\nHolt said, “we|', 'quotation “: we<we>'],
    ['Holt said, |', 'opening'],
    ['see [@ho|', 'citation pandoc: ho<ho>'],
    ['see [@holt; @re|]', 'citation pandoc: re<re]>'],
    ['lost.[^ho|lt]', undefined],
    ['<!-- verbatim-disable-next-line -->\nHolt said, “we|', 'quotation “: we<we>'],
    ['“We lost |', 'quotation “: We lost <We lost >'],
    ['> Holt said, “we\r> lost|', 'quotation “: we lost<lost>'],
    ['He ran `make` and said, “we|', 'quotation “: we<we>'],
    ['Is 3 < 4? Holt said, “we|', 'quotation “: we<we>'],
    ['Some *very **odd* words. Holt said, “we|', 'quotation “: we<we>'],
    ['Holt said, “we|” and Renn said, “they.”', 'quotation “: we<we”>'],
    ['lost.[^ho|]', 'citation footnote: ho<ho]>'],
    ['[^holt]: “we|', 'quotation “: we<we>'],
    ['[^holt]: See [@ho|', 'citation pandoc: ho<ho>'],
  ] as const) {
    it(`sees it: ${JSON.stringify(draft)}`, () => deepEqual(contextOf(draft), expected));
  }

  for (const draft of [
    'Holt was glad we|',
    'Holt said, “we lost it.” Then|',
    'Holt said, "we lost it." Then|',
    'Holt said, “we| lost it.”',
    'Holt said, “we lo|st',
    // Between the halves of an emoji.
    'Holt said, “we \ud83c|\udfac',
    "don'|",
    'don’|t',
    "the players'|",
    "He liked '90s|",
    "'tis|",
    '6\'2"|',
    '`print("we|`',
    '```\nHolt said, "we|',
    '~~~js\nconst a = "|',
    '---\ntitle: "we|\n---\n',
    '<a title="we|',
    '<!-- Holt said, "we|',
    '[Holt](https://example.org/"we|',
    'https://example.org/?q="we|',
    '    const a = "we|',
    'Holt said, “we lost it.”\n\nThen|',
    'הוא אמר "|',
    'An example: `see [@we|',
    '$ is `` a ` “we|',
    '<!--\n\nHolt said, “we|',
    '| a | b |\n|---|---|\n| `“we|',
    'Holt [said](https://example.org/a "we|',
    'She saw ![Holt, “we|](a.png)',
  ]) {
    it(`is silent: ${JSON.stringify(draft)}`, () => deepEqual(contextOf(draft), undefined));
  }

  it('is silent where so much has been typed that no quote can be meant', () => {
    const long = `Holt said, “${'we lost the reel '.repeat(100)}`;
    deepEqual(contextOf(`${long}|`)?.slice(0, 18), 'quotation “: we lo');
    deepEqual(contextOf(`${long}${'and then the sea '.repeat(30)}|`), undefined);
  });

  it('takes no markup for code in plain text', () => {
    deepEqual(contextOf('```\nHolt said, "we|', 'plain'), 'quotation ": we<we>');
  });
});

/** The context at `|`: mark, typed words, and between angle brackets what an insertion replaces. */
function contextOf(draft: string, format: DraftFormat = 'markdown'): string | undefined {
  const offset = draft.indexOf('|');
  const text = draft.slice(0, offset) + draft.slice(offset + 1);
  const context = cursorContextAt(text, offset, format);
  switch (context?.where) {
    case undefined:
      return undefined;
    case 'opening':
      return 'opening';
    case 'citation':
      return `citation ${context.form}: ${context.typed}<${text.slice(context.replace.start, context.replace.end)}>`;
    case 'quotation':
      return `quotation ${context.mark?.open ?? ''}: ${context.typed}<${text.slice(context.replace.start, context.replace.end)}>`;
  }
}
