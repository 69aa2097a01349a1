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

/** A link or an element in Markdown that Verbatim did not put there: to neither a page nor a command of its own. */
export function leaksMarkdown(markdown: string): string | undefined {
  const control = CONTROLS.exec(markdown);
  if (control !== null)
    return JSON.stringify(markdown.slice(Math.max(0, control.index - 20), control.index + 20));
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
  for (const [whole, target = ''] of bare.matchAll(/\]\((<?[^)\s]*>?)/g))
    if (!/^<(?:https?:\/\/|command:verbatim\.)/.test(target)) return whole;
  const tag = /<(?!https?:|command:)[a-z!/?][^>]*>/i.exec(bare) ?? /`|!\[/.exec(bare);
  return tag?.[0];
}
