/** What a terminal would obey in the output, in words; ends of lines are the writer's own. */
export function leaksToTerminal(output: string): string | undefined {
  const leak = CONTROLS.exec(output);
  return leak === null
    ? undefined
    : JSON.stringify(output.slice(Math.max(0, leak.index - 20), leak.index + 20));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** A line that a runner of GitHub would obey and that is none of the annotations. */
export function leaksToRunner(output: string): string | undefined {
  const line = output.split('\n').find((one) => one !== '' && !/^::(?:error|warning|notice) file=/.test(one));
  return line === undefined ? leaksToTerminal(output) : JSON.stringify(line);
}

/**
 * A link or an element in Markdown that Verbatim did not put there. Its own links lead to pages of the web, to the page
 * of a PDF that was read, and to commands of its own; their addresses stand between angle brackets.
 */
export function leaksMarkdown(markdown: string): string | undefined {
  const control = CONTROLS.exec(markdown);
  if (control !== null)
    return JSON.stringify(markdown.slice(Math.max(0, control.index - 20), control.index + 20));
  const plain = markdown
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/\]\(<(?:https?:\/\/|command:verbatim\.|file:\/\/\/file\.pdf#page=)[^<>\s]*>\)/gi, '');
  return /\]\(|<[a-z!/?][^>]*>|`|!\[/i.exec(plain)?.[0];
}

/** A string in an answer of the server that an editor or a reader could be misled by; ends of lines and tabs are text. */
export function leaksInAnswer(answer: unknown): string | undefined {
  if (typeof answer === 'string') return leaksToTerminal(answer.replaceAll('\t', ' '));
  if (typeof answer !== 'object' || answer === null) return undefined;
  for (const one of Object.values(answer)) {
    const leak = leaksInAnswer(one);
    if (leak !== undefined) return leak;
  }
  return undefined;
}
