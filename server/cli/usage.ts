/** How the program is called; told to whoever asks, and with a mistake in a call. */
export const USAGE = `usage: verbatim check DRAFT… [--corpus DIR]… [--bibliography FILE]… [--exclude GLOB]… [--no-bundled] [--format pretty|json|sarif|github]
                      [--fail-on error|warning|information|hint|never]
                      [--style news-strict|news-lenient|academic|legal]
                      [--explain] [--fix] [--baseline FILE] [--changed-since REV]
       verbatim quotes ARTICLE… [--json] [--explain]
       verbatim text ARTICLE [--json]
       verbatim import FILE… --to DIR
       verbatim search WORDS… [--speaker NAME] [--corpus DIR]… [--no-bundled] [--limit N] [--json]
       verbatim bibliography DRAFT… [--corpus DIR]… [--format csl-json|bibtex] [--add-to FILE]
       verbatim packet DRAFT… [--corpus DIR]… [--format html|markdown|json] [--output FILE]
       verbatim record DRAFT… [--corpus DIR]… [--checked-by NAME [--on DAY] [--only N,…] [--note TEXT]]
       verbatim index --corpus DIR… [--clear]
       verbatim archive push DIR… --to URL
       verbatim mcp [--corpus DIR]… [--no-bundled]
       verbatim lsp --stdio
`;
